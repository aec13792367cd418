// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small contract in several files that refer to each other, and pieces to break it with. */
final class Texts {

	static final String CONTRACT = """
			// Un petit contrat.
			espace petit
			contrat C2020 "Contrat d'essai" {
			  période 2016..2020
			  tutelle Ministere "Ministère"
			  opérateur Agence "Agence"
			  signé 2016-03-01
			  service DSI "Direction des systèmes"
			  service Pole "Pôle formation"
			  instance Conseil "Conseil" réunion semestrielle
			  axe SI "Système d'information" {
			    objectif Reactivite "Réactivité" {
			      action Maintenance "Maintenance" {
			        engagement E1 "Corriger vite" responsable DSI échéance 2018-06-30 mesuré par F1
			      }
			    }
			  }
			  budget {
			    dotation P1 : 100 000 € par an de 2016 à 2020, total 500 000 €
			  }
			}
			""";
	static final String SHEETS = """
			espace petit
			fiche F1 n° 1 "Délai de correction" {
			  axe SI
			  objectif Reactivite
			  action Maintenance
			  catégorie qualité de service
			  responsable DSI
			  sous-indicateur "Par famille" par famille
			  unité jours ouvrés
			  périodicité annuelle
			  collecte DSI depuis Demandes
			  calcul moyenne de durée(transmission, correction) en jours ouvrés sur Demandes
			    où bloquante et famille = GFC
			    rattaché à correction
			    en cours exclus
			  sens baisse
			  référence 14 en 2016
			  cible ≤ 12 en 2018, ≤ 8 en 2020 pour classe GFC
			}
			/* Une fiche sans grand-chose. */
			fiche F2 n° 2 "Conventions" {
			  axe SI
			  unité conventions
			  sens hausse
			  cible ≥ 20 en 2019
			}
			""";
	static final String LISTS = """
			espace petit
			nomenclature Familles "Familles" {
			  GFC "Finances"
			  GRH "Ressources humaines"
			}
			tranches Anciennete "Ancienneté" en années {
			  "moins de 2 ans" : [0 ; 2[
			  "2 ans et plus" : [2 ; ∞[
			}
			objet conventions "conventions signées"
			produit SIFAC "Sifac" famille GFC sens maintien {
			  conventions : 94 au 2015-12-31, prévision 96 en 2018
			}
			""";
	static final String SOURCES = """
			espace petit
			source Demandes "Demandes" {
			  depuis csv "demandes.csv"
			  collecte DSI
			  clé numero
			  numero : texte
			  famille : Familles
			  bloquante : booléen
			  transmission : instant
			  correction : instant facultatif
			}
			""";

	static final Map<String, String> SMALL = new TreeMap<>(
			Map.of("contrat.jalon", CONTRACT, "fiches.jalon", SHEETS, "listes.jalon", LISTS, "sources.jalon", SOURCES));

	/** Pieces that open what nothing closes, and the like. */
	static final List<String> PIECES = List.of("{", "}", "\"", "(", ")", "/*", "*/", "//", "\n", " ", ",", ":", "≤ 3", "12,5",
			"2016-02-30", "2016-", "9 99 9", "∞", "[2 ; 5]", "]0, 1[", "é", "\u00A0", "\t", "\r\n", "€", "%", "\\", "espace autre\n",
			"importe petit.*\n", "fiche F1 { }\n", "axe SI", "cible ≥ 5 en 2030\n", "sens hausse\n", "unité %\n", "engagement E1",
			"nomenclature Familles { X Y GFC }\n", "calcul nombre sur Demandes\n", "\uD83D\uDE00", "période 2015..2016\n",
			"sévérité JAL-0201 erreur\n", "sévérité JAL-0101 ignorée\n", "contrat C { }\n", "(((((((((((", "{{{{{{{{{{");

	static final List<String> WORDS = List.of("SI", "F1", "F2", "F3", "GFC", "GRH", "Familles", "Demandes", "Pole", "DSI", "hausse", "baisse",
			"2018", "2016", "texte", "entier", "famille", "correction", "conventions", "jours", "axe", "fiche", "Reactivite", "petit", "vrai",
			"Conseil", "Agence", "SIFAC", "0", "94");

	private Texts() {
	}
}
