// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterFactoryImpl;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ChangeNotifier;
import org.eclipse.emf.edit.provider.ComposeableAdapterFactory;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IChangeNotifier;
import org.eclipse.emf.edit.provider.IDisposable;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.INotifyChangedListener;
import org.eclipse.emf.edit.provider.IStructuredItemContentProvider;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;

import fr.jalon.contract.ContractPackage;

/** Gives the elements of a contract their item providers: one for each class, shared by its instances. */
public class ContractItemProviderFactory extends AdapterFactoryImpl
		implements ComposeableAdapterFactory, IChangeNotifier, IDisposable {

	private static final List<Object> SUPPORTED = List.of(IEditingDomainItemProvider.class,
			IStructuredItemContentProvider.class, ITreeItemContentProvider.class, IItemLabelProvider.class,
			IItemPropertySource.class);

	private final Map<EClass, ContractItemProvider> providers = new HashMap<>();
	private final IChangeNotifier listeners = new ChangeNotifier();
	private ComposedAdapterFactory parent;

	/** Also asked for the package of the model, before it is asked for adapters. */
	@Override
	public boolean isFactoryForType(Object type) {
		return SUPPORTED.contains(type) || type == ContractPackage.eINSTANCE
				|| type instanceof EObject object && object.eClass().getEPackage() == ContractPackage.eINSTANCE;
	}

	@Override
	public Adapter adapt(Notifier notifier, Object type) {
		return super.adapt(notifier, this);
	}

	@Override
	public Object adapt(Object object, Object type) {
		if (!isFactoryForType(type)) {
			return null;
		}
		Object adapter = super.adapt(object, type);
		return type instanceof Class<?> wanted && !wanted.isInstance(adapter) ? null : adapter;
	}

	@Override
	protected Adapter createAdapter(Notifier target) {
		return providers.computeIfAbsent(((EObject) target).eClass(), type -> new ContractItemProvider(this));
	}

	@Override
	public ComposeableAdapterFactory getRootAdapterFactory() {
		return parent == null ? this : parent.getRootAdapterFactory();
	}

	@Override
	public void setParentAdapterFactory(ComposedAdapterFactory parent) {
		this.parent = parent;
	}

	@Override
	public void addListener(INotifyChangedListener listener) {
		listeners.addListener(listener);
	}

	@Override
	public void removeListener(INotifyChangedListener listener) {
		listeners.removeListener(listener);
	}

	@Override
	public void fireNotifyChanged(Notification notification) {
		listeners.fireNotifyChanged(notification);
		if (parent != null) {
			parent.fireNotifyChanged(notification);
		}
	}

	@Override
	public void dispose() {
		providers.values().forEach(ContractItemProvider::dispose);
		providers.clear();
	}
}
