// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.emf.edit.provider.IViewerNotification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.contract.edit.ContractItemProviderFactory;
import fr.jalon.contract.edit.ContractLabels;
import fr.jalon.contract.edit.NewElements;

/** Item providers as EMF's tools, Sirius among them, ask for them. */
class ItemProvidersTest {

	private final ComposedAdapterFactory factory = new ComposedAdapterFactory(new ContractItemProviderFactory());
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(factory, new BasicCommandStack());

	@BeforeEach
	void french() {
		ContractLabels.speak(Locale.FRENCH);
	}

	@AfterEach
	void languageOfTheWorkbench() {
		ContractLabels.speak(null);
	}

	@Test
	void everyClassHasALabelAnIconAndProperties() {
		for (EClass type : Models.classes()) {
			if (type.isAbstract()) {
				continue;
			}
			EObject object = EcoreUtil.create(type);
			IItemLabelProvider labels = adapter(object, IItemLabelProvider.class);
			assertFalse(labels.getText(object).isBlank(), type.getName());
			assertNotNull(labels.getImage(object), type.getName());
			Set<String> ids = properties(object).stream().map(each -> each.getId(object)).collect(Collectors.toCollection(TreeSet::new));
			Set<String> expected = type.getEAllStructuralFeatures().stream()
					.filter(each -> !(each instanceof EReference reference) || !reference.isContainment() && !reference.isContainer())
					.map(each -> each.getName()).collect(Collectors.toCollection(TreeSet::new));
			assertEquals(expected, ids, type.getName());
		}
	}

	@Test
	void aLabelSpeaksTheLanguageOfTheUser() {
		EObject fiche = ContractFactory.eINSTANCE.createFiche();
		IItemLabelProvider labels = adapter(fiche, IItemLabelProvider.class);
		assertEquals("Fiche indicateur", labels.getText(fiche));
		ContractLabels.speak(Locale.ENGLISH);
		assertEquals("Indicator sheet", labels.getText(fiche));
	}

	@Test
	void propertiesSpeakTheLanguageOfTheUserAndShowWords() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setDirection(Direction.DECREASE);
		IItemPropertyDescriptor direction = property(fiche, "direction");
		assertEquals("Sens d'évolution souhaité", direction.getDisplayName(fiche));
		assertEquals("À la baisse", direction.getLabelProvider(fiche).getText(Direction.DECREASE));
		assertTrue(direction.canSetProperty(fiche));
		assertFalse(property(fiche, "sources").canSetProperty(fiche), "derived");
		ContractLabels.speak(Locale.ENGLISH);
		assertEquals("Direction", property(fiche, "direction").getDisplayName(fiche));
	}

	@Test
	void theTreeFollowsTheText() {
		Document document = Models.parse("""
				contrat C "Contrat" {
				  axe A "Un axe" { objectif O "Un objectif" }
				  service S
				}
				fiche F n° 1 { cible ≤ 12 en 2018 }
				""");
		assertEquals(List.of("C — Contrat", "F"), texts(document));
		Contract contract = (Contract) document.getElements().get(0);
		assertEquals(List.of("S", "A — Un axe"), texts(contract), "in the order of the Ecore");
		assertEquals(List.of("O — Un objectif"), texts(contract.getAxes().get(0)));
		assertEquals(List.of("au plus 12 en 2018"), texts(document.getElements().get(1)));
	}

	@Test
	void listenersHearOfNewChildrenAndNewLabels() {
		Axis axis = ContractFactory.eINSTANCE.createAxis();
		texts(axis);
		List<String> heard = new ArrayList<>();
		factory.addListener(notification -> heard.add(((IViewerNotification) notification).isContentRefresh() ? "children" : "label"));
		axis.getObjectives().add(ContractFactory.eINSTANCE.createObjective());
		axis.setTitle("Un autre titre");
		assertEquals(List.of("children", "label"), heard);
	}

	@Test
	void everyContainmentOffersItsChildren() {
		Set<String> wrong = new TreeSet<>();
		for (EClass type : Models.classes()) {
			if (type.isAbstract()) {
				continue;
			}
			EObject object = EcoreUtil.create(type);
			Set<String> offered = children(object).stream()
					.map(each -> each.getEReference().getName() + " " + each.getEValue().eClass().getName())
					.collect(Collectors.toCollection(TreeSet::new));
			for (EReference feature : type.getEAllContainments()) {
				for (EClass child : NewElements.types(feature)) {
					if (!offered.remove(feature.getName() + " " + child.getName())) {
						wrong.add(type.getName() + " does not offer " + feature.getName() + " " + child.getName());
					}
				}
			}
			offered.forEach(each -> wrong.add(type.getName() + " offers " + each));
		}
		assertEquals(Set.of(), wrong);
	}

	@Test
	void menusTellWhatAChildIsFor() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		assertEquals("Service responsable : Attribution", menu(fiche, Literals.FICHE__OWNER).replace('\u00a0', ' '));
		assertEquals("Mesure", menu(fiche, Literals.FICHE__MEASURES));
		assertEquals("Objectif", menu(ContractFactory.eINSTANCE.createAxis(), Literals.AXIS__OBJECTIVES));
	}

	@Test
	void aNewChildHasANameOfItsOwnAndCanBeUndone() {
		Document document = Models.parse("""
				contrat C { axe A { objectif Objectif1 "Pris" } }
				fiche F1 n° 1 { }
				fiche Autre n° 7 { }
				""");
		Axis axis = ((Contract) document.getElements().get(0)).getAxes().get(0);
		assertEquals("Objectif2", ((Objective) create(axis, Literals.OBJECTIVE)).getName());
		assertEquals(2, axis.getObjectives().size());
		domain.getCommandStack().undo();
		assertEquals(1, axis.getObjectives().size());
		Fiche fiche = (Fiche) create(document, Literals.FICHE);
		assertEquals("F8", fiche.getName());
		assertEquals(8, fiche.getNumber());
	}

	@Test
	void aPropertyIsSetThroughTheEditingDomain() {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		domain.getCommandStack().execute(SetCommand.create(domain, fiche, Literals.ELEMENT__TITLE, "Un titre"));
		assertEquals("Un titre", fiche.getTitle());
		domain.getCommandStack().undo();
		assertNull(fiche.getTitle());
	}

	@Test
	void modelsOfOthersAreLeftAlone() {
		assertNull(new ContractItemProviderFactory().adapt((Object) "text", IItemLabelProvider.class));
		assertFalse(new ContractItemProviderFactory().isFactoryForType(EcoreUtil.create(Literals.FICHE).eClass()));
		assertTrue(new ContractItemProviderFactory().isFactoryForType(ContractPackage.eINSTANCE));
	}

	private EObject create(EObject owner, EClass type) {
		CommandParameter child = children(owner).stream().filter(each -> each.getEValue().eClass() == type).findFirst().orElseThrow();
		Command command = CreateChildCommand.create(domain, owner, child, List.of(owner));
		assertTrue(command.canExecute());
		domain.getCommandStack().execute(command);
		return child.getEValue();
	}

	private String menu(EObject owner, EReference feature) {
		CommandParameter child = children(owner).stream().filter(each -> each.getEReference() == feature).findFirst().orElseThrow();
		return ((CreateChildCommand) CreateChildCommand.create(domain, owner, child, List.of(owner))).getText();
	}

	private List<CommandParameter> children(EObject owner) {
		Collection<?> descriptors = adapter(owner, IEditingDomainItemProvider.class).getNewChildDescriptors(owner, domain, null);
		return descriptors.stream().map(each -> assertInstanceOf(CommandParameter.class, each)).toList();
	}

	private List<String> texts(EObject parent) {
		return adapter(parent, ITreeItemContentProvider.class).getChildren(parent).stream()
				.map(each -> adapter((EObject) each, IItemLabelProvider.class).getText(each)).toList();
	}

	private List<IItemPropertyDescriptor> properties(EObject object) {
		return adapter(object, IItemPropertySource.class).getPropertyDescriptors(object);
	}

	private IItemPropertyDescriptor property(EObject object, String id) {
		return properties(object).stream().filter(each -> each.getId(object).equals(id)).findFirst().orElseThrow();
	}

	private <T> T adapter(EObject object, Class<T> type) {
		return type.cast(factory.adapt((Object) object, type));
	}
}
