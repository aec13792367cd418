// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.contract.types.TypeRules;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.dsl.tests.Texts;

class TypesInTextsTest {

	private static final String DATA = """
			contrat C { population Membres = 182 Universite }
			objet Universite "universités"
			objet Session "sessions"
			nomenclature Familles { GFC GRH }
			nomenclature Autres { X }
			tranches Durees en jours { court : [0 ; 5[ long : [5 ; +∞[ }
			calendrier Ouvres { fériés français }
			source Sites { clé code code : texte }
			source S {
			  texte : texte   ent : entier   dec : décimal   bool : booléen   jour : date   moment : instant
			  fam : Familles  prod : produit  site : vers Sites
			}
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ent                                  | entier                       | integer
			ent + 1                              | entier                       | integer
			ent / 2                              | nombre décimal               | decimal number
			dec * ent                            | nombre décimal               | decimal number
			durée(jour, moment) en jours ouvrés  | durée en jours ouvrés        | duration in working days
			durée(jour, moment) en heures / 2    | durée en heures              | duration in hours
			durée(jour, moment) en heures / durée(jour, moment) en heures | nombre décimal | decimal number
			durée(jour, moment)                  | inconnu (la durée n'a pas d'unité de temps) | unknown (the duration has no unit of time)
			fam                                  | code de Familles             | code of Familles
			prod                                 | produit                      | product
			famille de prod                      | famille de produits          | product family
			site                                 | clé de Sites                 | key of Sites
			site.code                            | texte                        | text
			(ent > 1)                            | vrai ou faux                 | true or false
			jour + 1                             | inconnu (les opérandes ne vont pas ensemble) | unknown (the operands do not go together)
			""")
	void typesOfValues(String expression, String french, String english) {
		XtextResource text = Texts.sound(DATA + "fiche F { calcul nombre distinct de " + expression + " sur S }");
		var argument = Texts.all(text, Aggregation.class).findFirst().orElseThrow().getArgument();
		assertEquals(french, ValueTypes.of(argument).label(Locale.FRENCH));
		assertEquals(english, ValueTypes.of(argument).label(Locale.ENGLISH));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			nombre sur S                                           | nombre d'objets
			somme de ent sur S                                     | nombre sans unité propre
			moyenne de durée(jour, moment) en jours sur S          | jours
			part vérifiant bool sur S                              | %
			(part vérifiant bool sur S) - (part vérifiant ent > 1 sur S) | points
			évolution de (part vérifiant bool sur S)               | points
			évolution relative de (nombre sur S)                   | %
			taux de ((nombre sur S) / effectif de Membres) pour 100 | %
			taux de ((nombre sur S) / effectif de Membres) pour 1 000 | nombre
			(nombre sur S) / effectif de Membres                   | nombre d'objets par universités
			effectif de Membres * 2                                | universités
			cumul de (nombre sur S)                                | nombre d'objets
			(moyenne de durée(jour, moment) en jours sur S) / (moyenne de durée(jour, moment) en jours sur S) | nombre
			moyenne de texte sur S                                 | inconnu (ces valeurs ne donnent pas un chiffre)
			""")
	void unitsOfFigures(String calculation, String french) {
		XtextResource text = Texts.sound(DATA + "fiche F { calcul " + calculation + " }");
		var measure = Texts.find(text, Fiche.class, "F").getMeasures().get(0);
		assertEquals(french, FigureUnits.of(measure.getExpression()).label(Locale.FRENCH));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			calcul nombre sur S où bool                            | []
			calcul nombre sur S où fam = GFC et prod ≠ prod        | []
			calcul nombre sur S où site = "a" ou jour > 2016-01-01 | []
			calcul nombre sur S où moment ≥ 2016-01-01 et texte < "b" | []
			unité Session calcul nombre sur S                      | []
			unité jours calcul moyenne de durée(jour, moment) sur S | []
			unité € calcul somme de dec sur S                      | []
			calcul nombre sur S où ent                             | [CONDITION_NOT_BOOLEAN]
			calcul nombre sur S où bool et ent                     | [OPERAND_NOT_BOOLEAN]
			calcul nombre sur S où ent = "x"                       | [NOT_COMPARABLE]
			calcul nombre sur S où fam = "GFC"                     | [TEXT_FOR_CODE]
			calcul nombre sur S où jour > "2016-01-01"             | [TEXT_FOR_DATE]
			calcul nombre sur S où fam > GFC                       | [NO_ORDER]
			calcul nombre sur S où ent parmi (1, "x")              | [NOT_COMPARABLE]
			calcul somme de ent + texte sur S                      | [ARITHMETIC]
			calcul somme de jour + 1 sur S                         | [DATE_ARITHMETIC]
			calcul moyenne de durée(jour, ent) en jours sur S      | [DURATION_ENDS]
			calcul moyenne de durée(jour, moment) sur S            | [DURATION_WITHOUT_UNIT]
			calcul moyenne de durée(jour, moment) en heures selon Ouvres sur S | [CALENDAR_WITHOUT_WORKING_DAYS]
			calcul moyenne de texte sur S                          | [NOT_A_FIGURE]
			calcul moyenne de bool sur S                           | [BOOLEAN_FIGURE]
			calcul moyenne pondérée de ent par texte sur S         | [WEIGHT]
			calcul centile 120 de ent sur S                        | [PERCENTILE]
			calcul nombre sur S rattaché à ent                     | [NOT_A_DATE]
			calcul cumul de (part vérifiant bool sur S)            | [CUMULATED_SHARE]
			calcul (nombre sur S) + (part vérifiant bool sur S)    | [FIGURES_DIFFER]
			unité jours calcul part vérifiant bool sur S           | [UNIT_SHARE]
			unité % calcul (part vérifiant bool sur S) - (part vérifiant bool sur S) | [UNIT_POINTS]
			unité % calcul (nombre sur S) / effectif de Membres    | [UNIT_RATIO]
			unité jours calcul moyenne de durée(jour, moment) en heures sur S | [UNIT]
			unité Session calcul effectif de Membres               | [UNIT]
			unité jours cible ≤ 12 %                               | [TARGET_PERCENT]
			mesure A calcul mesure B mesure B calcul mesure A      | [CIRCULAR_MEASURE, CIRCULAR_MEASURE]
			calcul nombre sur S sous-indicateur "x" par dec        | [BREAKDOWN_NEEDS_BUCKETS]
			calcul nombre sur S sous-indicateur "x" par jour       | [BREAKDOWN_OF_TIME]
			calcul nombre sur S sous-indicateur "x" par texte en tranches Durees | [BUCKETS_OF_NO_NUMBER]
			calcul nombre sur S sous-indicateur "x" par durée(jour, moment) en heures en tranches Durees | [BUCKET_UNIT]
			calcul nombre sur S sous-indicateur "x" par fam × famille de prod | []
			""")
	void whatDoesNotFitTogether(String sheet, String kinds) {
		XtextResource text = Texts.sound(DATA + "fiche F { " + sheet + " }");
		List<String> found = TypeRules.problems(Texts.find(text, Fiche.class, "F")).stream().map(each -> each.kind().name()).toList();
		assertEquals(kinds, found.toString());
	}
}
