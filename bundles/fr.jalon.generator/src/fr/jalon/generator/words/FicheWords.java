// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EAttribute;

import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.words.Words;

/**
 * A sheet in its author's words, in the order and under the headings of the official sheet, and its calculation in words. In
 * French, as contracts are.
 */
public final class FicheWords {

	private static final Words WORDS = Words.in(Locale.FRENCH);

	/** A field of the sheet that says something. */
	public record Field(String label, String text) {
	}

	private FicheWords() {
	}

	/** {@code Fiche F2, n° 2 : Maintenance}. */
	public static String heading(Fiche fiche) {
		String number = fiche.getNumber() > 0 ? ", n° " + fiche.getNumber() : "";
		return "Fiche " + fiche.getName() + number + (fiche.getTitle() == null ? "" : " : " + fiche.getTitle());
	}

	/** The fields that say what the figure is, how it is made and how far it may be trusted; silent ones are left out. */
	public static List<Field> fields(Fiche fiche) {
		List<Field> fields = new ArrayList<>();
		add(fields, "Définition", text(fiche, ContractPackage.Literals.ELEMENT__DESCRIPTION));
		List<Measure> measures = Fiches.measures(fiche);
		for (Measure measure : measures) {
			String which = measures.size() > 1 ? " de « " + name(measure) + " »" : "";
			add(fields, "Unité" + which, Fiches.unit(fiche, measure) == null ? null : WORDS.unit(Fiches.unit(fiche, measure)));
			add(fields, "Calcul" + which, WORDS.calculationText(fiche, measure));
		}
		add(fields, "Mode de calcul, selon la fiche", text(fiche, ContractPackage.Literals.FICHE__CALCULATION_MODE));
		add(fields, "Mode de collecte", text(fiche, ContractPackage.Literals.FICHE__COLLECTION_MODE));
		add(fields, "Limites et biais", text(fiche, ContractPackage.Literals.FICHE__LIMITS));
		add(fields, "Modalités d’interprétation", text(fiche, ContractPackage.Literals.FICHE__INTERPRETATION));
		return fields;
	}

	private static String name(Measure measure) {
		return measure.getTitle() != null ? measure.getTitle() : String.valueOf(measure.getName());
	}

	private static String text(Fiche fiche, EAttribute field) {
		return (String) Fiches.speaker(fiche, field).eGet(field);
	}

	private static void add(List<Field> fields, String label, String text) {
		if (text != null && !text.isBlank()) {
			fields.add(new Field(label, text.strip()));
		}
	}
}
