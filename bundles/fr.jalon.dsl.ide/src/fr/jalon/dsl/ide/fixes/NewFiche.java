// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.AnnouncedIndicator;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Category;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Target;
import fr.jalon.contract.TopElement;
import fr.jalon.dsl.checks.WholeModel;

/**
 * A sheet that begins: with what is known where it is asked for, and nothing else. The checks of its empty fields say what is
 * still to be written.
 */
final class NewFiche {

	private final StringBuilder body = new StringBuilder();
	private final String name;
	private final String title;

	private NewFiche(String name, String title) {
		this.name = name;
		this.title = title;
	}

	/** A sheet for an objective that no indicator measures. */
	static void offerFor(Objective objective, Offers offers) {
		if (objective.getName() == null) {
			return;
		}
		NewFiche fiche = new NewFiche(offers.freeName("Indicateur" + capital(objective.getName())), "");
		fiche.attach(objective);
		offer(objective, fiche, offers, edit -> { });
	}

	/** A sheet that measures a commitment, with the threshold as its target. */
	static void offerMeasuring(Commitment commitment, Offers offers) {
		if (commitment.getName() == null) {
			return;
		}
		NewFiche fiche = new NewFiche(offers.freeName("Indicateur" + capital(commitment.getName())), title(commitment));
		fiche.attach(WholeModel.container(commitment, Objective.class));
		Target threshold = commitment.getThreshold();
		if (threshold != null && threshold.getValue() != null) {
			fiche.body.append(threshold.isPercent() ? "unité % " : "");
			fiche.body.append(Aiming.target(threshold, dueOf(commitment)));
		}
		offer(commitment, fiche, offers, edit -> edit.item(commitment, COMMITMENT__MEASURED_BY, "mesuré par", fiche.name));
	}

	private static String dueOf(Commitment commitment) {
		return commitment.getDue() == null ? null : commitment.getDue().toString();
	}

	/** The sheet that another one announces. */
	static void offerAnnounced(AnnouncedIndicator announced, Offers offers) {
		String statement = announced.getStatement() == null ? "" : announced.getStatement();
		Fiche announcing = WholeModel.container(announced, Fiche.class);
		NewFiche fiche = new NewFiche(offers.freeName("Indicateur" + capital(announcing.getName() == null ? "" : announcing.getName())),
				statement);
		offer(announced, fiche, offers, edit -> edit.clause(announced, ANNOUNCED_INDICATOR__FICHE, "tenu par " + fiche.name));
	}

	/** A sheet of a category that no sheet is of. */
	static void offerOf(Category category, Contract contract, Offers offers) {
		NewFiche fiche = new NewFiche(offers.freeName("Indicateur"), "");
		// So that it belongs to this contract and to no other.
		Axis axis = contract.getAxes().isEmpty() ? null : contract.getAxes().get(0);
		if (contract.getAxes().size() == 1 && axis.getName() != null) {
			fiche.body.append("axe ").append(axis.getName()).append(' ');
		}
		fiche.body.append("catégorie ").append(RequiredFieldFixes.categoryWords(category)).append(' ');
		offer(contract, fiche, offers, edit -> { });
	}

	private void attach(Objective objective) {
		if (objective == null || objective.getName() == null) {
			return;
		}
		if (objective.getAxis() != null && objective.getAxis().getName() != null) {
			body.append("axe ").append(objective.getAxis().getName()).append(' ');
		}
		body.append("objectif ").append(objective.getName()).append(' ');
	}

	private static void offer(EObject place, NewFiche fiche, Offers offers, java.util.function.Consumer<Edit> rest) {
		offers.offer("newFiche", "newFiche", new Object[] { fiche.name }, edit -> {
			TopElement last = lastFiche(place, offers);
			TopElement after = last != null ? last : WholeModel.container(place, TopElement.class);
			XtextResource text = offers.home(after);
			edit.topElement(text, after, "fiche " + fiche.name + " " + Written.text(fiche.title) + " {\n" + fiche.body + "\n}");
			rest.accept(edit);
		}).toComplete();
	}

	/** The sheets of a contract stay together: behind the last one that sees the same names without prefix. */
	private static TopElement lastFiche(EObject place, Offers offers) {
		String namespace = Offers.namespace(place);
		List<Fiche> fiches = new ArrayList<>(offers.beside(place, Fiche.class));
		Fiche own = WholeModel.container(place, Fiche.class);
		if (own != null) {
			return own;
		}
		fiches.removeIf(each -> !Offers.namespace(each).equals(namespace) || !(each.eResource() instanceof XtextResource));
		return fiches.isEmpty() ? null : fiches.get(fiches.size() - 1);
	}

	private static String title(Commitment commitment) {
		return commitment.getTitle() == null ? "" : commitment.getTitle();
	}

	private static String capital(String name) {
		return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
	}
}
