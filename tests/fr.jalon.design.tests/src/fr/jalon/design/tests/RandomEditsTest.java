// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.sirius.business.api.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Action;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Element;
import fr.jalon.contract.Objective;
import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.ContractSessions;
import fr.jalon.dsl.sync.SyncedTexts;

/** Two hundred edits of the example as tools make them: after each, the files say the models; undone, they are as before. */
class RandomEditsTest {

	private IProject project;

	@AfterEach
	void close() throws Exception {
		Contracts.close(project);
	}

	@Test
	void twoHundredEditsInARow() throws Exception {
		Contracts.listen();
		project = Contracts.example("hasard");
		Session session = Contracts.open(project);
		SyncedTexts live = ContractSessions.texts(session).orElseThrow().live();
		List<Map<IFile, String>> states = new ArrayList<>(List.of(texts()));
		Random random = new Random(7);
		int done = 0;
		for (int attempts = 0; done < 200; attempts++) {
			assertTrue(attempts < 1000, Contracts.TOLD.toString());
			int refusals = Contracts.TOLD.size();
			Contracts.change(session, () -> change(ContractMaps.contracts(session).get(0), random));
			Map<IFile, String> now = texts();
			done += states.get(states.size() - 1).equals(now) ? 0 : 1;
			if (Contracts.TOLD.size() == refusals) {
				states.add(now);
			}
			assertEquals(List.of(), live.pending(session.getSemanticResources()), "model and text say the same");
			now.forEach((file, text) -> assertEquals(text, live.text(address(file)), file.getName()));
		}
		int undone = 0;
		// Eclipse keeps the last operations only.
		for (int at = states.size() - 2; at >= 0 && session.getTransactionalEditingDomain().getCommandStack().canUndo(); at--) {
			Contracts.undo(session);
			assertEquals(states.get(at), texts());
			undone++;
		}
		assertTrue(undone >= 15, undone + " undone");
	}

	private Map<IFile, String> texts() throws Exception {
		Map<IFile, String> texts = new LinkedHashMap<>();
		for (IFile each : ContractMaps.texts(project)) {
			texts.put(each, Contracts.text(each));
		}
		return texts;
	}

	private static org.eclipse.emf.common.util.URI address(IFile file) {
		return org.eclipse.emf.common.util.URI.createPlatformResourceURI(file.getFullPath().toString(), true);
	}

	private static void change(Contract contract, Random random) {
		List<Element> elements = new ArrayList<>();
		contract.eAllContents().forEachRemaining(each -> {
			if (each instanceof Axis || each instanceof Objective || each instanceof Action || each instanceof Commitment) {
				elements.add((Element) each);
			}
		});
		Element element = elements.get(random.nextInt(elements.size()));
		switch (random.nextInt(5)) {
			case 0 -> element.setTitle("Intitulé \"" + random.nextInt(1000) + "\" */ ${x}");
			case 1 -> element.setName("Nom" + random.nextInt(100_000));
			case 2 -> {
				if (elements.size() > 30 && !(element instanceof Axis)) {
					EcoreUtil.delete(element, true);
				}
			}
			case 3 -> {
				EObject owner = element.eContainer();
				if (element.eContainmentFeature().isMany()) {
					@SuppressWarnings("unchecked")
					EList<EObject> list = (EList<EObject>) owner.eGet(element.eContainmentFeature());
					list.move(random.nextInt(list.size()), element);
				}
			}
			default -> {
				if (element instanceof Axis axis) {
					Objective added = ContractFactory.eINSTANCE.createObjective();
					added.setName("Ajout" + random.nextInt(100_000));
					added.setTitle("Ajouté");
					axis.getObjectives().add(random.nextInt(axis.getObjectives().size() + 1), added);
				}
			}
		}
	}
}
