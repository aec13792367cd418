// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.ItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.ItemProviderAdapter;
import org.eclipse.emf.edit.provider.ViewerNotification;

import fr.jalon.contract.change.Additions;

/** Shows and edits the instances of one class, as the Ecore describes it. */
public class ContractItemProvider extends ItemProviderAdapter implements IEditingDomainItemProvider,
		IStructuredItemContentProvider, ITreeItemContentProvider, IItemLabelProvider, IItemPropertySource {

	ContractItemProvider(AdapterFactory factory) {
		super(factory);
	}

	// ---------------------------------------------------------------------------------------------------- labels

	@Override
	public String getText(Object object) {
		return ContractLabels.get().label((EObject) object);
	}

	@Override
	public Object getImage(Object object) {
		return ContractIcons.url(((EObject) object).eClass());
	}

	// -------------------------------------------------------------------------------------------------- children

	@Override
	protected Collection<? extends EStructuralFeature> getChildrenFeatures(Object object) {
		if (childrenFeatures == null) {
			childrenFeatures = List.copyOf(((EObject) object).eClass().getEAllContainments());
		}
		return childrenFeatures;
	}

	@Override
	protected EStructuralFeature getChildFeature(Object object, Object child) {
		if (child instanceof EObject element && element.eContainer() == object) {
			return element.eContainmentFeature();
		}
		return getChildrenFeatures(object).stream().filter(feature -> feature.getEType().isInstance(child)).findFirst()
				.orElse(null);
	}

	/** A change of a child is seen in the tree, any other change may be seen in the label. */
	@Override
	public void notifyChanged(Notification notification) {
		updateChildren(notification);
		if (notification.isTouch() || !(notification.getFeature() instanceof EStructuralFeature feature)) {
			super.notifyChanged(notification);
			return;
		}
		boolean child = feature instanceof EReference reference && reference.isContainment();
		fireNotifyChanged(new ViewerNotification(notification, notification.getNotifier(), child, true));
	}

	@Override
	protected void collectNewChildDescriptors(Collection<Object> descriptors, Object object) {
		Additions additions = new Additions(ContractLabels.language());
		for (EReference feature : ((EObject) object).eClass().getEAllContainments()) {
			for (EClass type : NewElements.types(feature)) {
				descriptors.add(createChildParameter(feature, additions.offer((EObject) object, type)));
			}
		}
	}

	/** {@code Engagement}; where the class alone does not tell: {@code Service responsable : Attribution}. */
	@Override
	public String getCreateChildText(Object owner, Object feature, Object child, Collection<?> selection) {
		EStructuralFeature place = feature(feature);
		String kind = ContractLabels.get().kind(((EObject) child).eClass());
		return place == null || NewElements.isTold(place) ? kind : labelled(ContractLabels.get().feature(place), kind);
	}

	@Override
	public String getCreateChildToolTipText(Object owner, Object feature, Object child, Collection<?> selection) {
		return getCreateChildText(owner, feature, child, selection);
	}

	@Override
	public String getCreateChildDescription(Object owner, Object feature, Object child, Collection<?> selection) {
		return getCreateChildText(owner, feature, child, selection);
	}

	@Override
	public Object getCreateChildImage(Object owner, Object feature, Object child, Collection<?> selection) {
		return ContractIcons.url(((EObject) child).eClass());
	}

	private static EStructuralFeature feature(Object feature) {
		return feature instanceof EStructuralFeature place ? place
				: feature instanceof CommandParameter parameter ? parameter.getEStructuralFeature() : null;
	}

	private static String labelled(String feature, String kind) {
		return feature.equalsIgnoreCase(kind) ? kind : ContractLabels.get().typography().labelled(feature, kind);
	}

	// ------------------------------------------------------------------------------------------------ properties

	@Override
	public List<IItemPropertyDescriptor> getPropertyDescriptors(Object object) {
		// not kept: the labels follow the language of the user
		return ((EObject) object).eClass().getEAllStructuralFeatures().stream()
				.filter(feature -> !(feature instanceof EReference reference) || !reference.isContainment() && !reference.isContainer())
				.map(this::property).toList();
	}

	private IItemPropertyDescriptor property(EStructuralFeature feature) {
		String name = ContractLabels.get().feature(feature);
		boolean settable = feature.isChangeable() && !feature.isDerived();
		boolean longText = feature.getEType().getInstanceClass() == String.class;
		return new ItemPropertyDescriptor(((ContractItemProviderFactory) adapterFactory).getRootAdapterFactory(),
				getResourceLocator(), name, name, feature, settable, longText, feature instanceof EReference,
				ItemPropertyDescriptor.GENERIC_VALUE_IMAGE, null, null) {
			@Override
			public IItemLabelProvider getLabelProvider(Object object) {
				IItemLabelProvider plain = super.getLabelProvider(object);
				return new IItemLabelProvider() {
					@Override
					public String getText(Object value) {
						return value instanceof Enumerator literal ? ContractLabels.get().literal(literal) : plain.getText(value);
					}

					@Override
					public Object getImage(Object value) {
						return plain.getImage(value);
					}
				};
			}
		};
	}
}
