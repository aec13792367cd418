// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.generator.words.FicheWords;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;

/**
 * A contract as SQL that needs no Jalon: a script per source, one per fiche, and how to run them. A fiche becomes views: its
 * additive states per scan ({@code X_etats}), and its figures ({@code X_figures}).
 */
public final class SqlProduct {

	private final Warehouse warehouse;
	private final Dialect dialect;
	private final ZoneId zone;
	/** Names that sources have, without case: a view may not have one too. */
	private final Set<String> taken = new TreeSet<>();

	/**
	 * @param zone in which instants without offset are read
	 * @param sources names of the sources
	 */
	public SqlProduct(Dialect dialect, ZoneId zone, List<String> sources) {
		this.warehouse = Warehouse.of(dialect);
		this.dialect = dialect;
		this.zone = zone;
		sources.forEach(s -> taken.add(s.toLowerCase(Locale.ROOT)));
	}

	/** The script of a source. */
	public String source(SourceTable table, Source source) {
		return warehouse.source(table, source, zone);
	}

	/** The script of a fiche. */
	public String fiche(FichePlan plan, Fiche fiche) {
		StringBuilder text = new StringBuilder(SqlComment.of(FicheWords.heading(fiche), dialect));
		for (FicheWords.Field field : FicheWords.fields(fiche)) {
			text.append(dialect.comment("")).append('\n').append(SqlComment.of(field.label() + ". " + field.text(), dialect));
		}
		List<SqlQuery> queries = SqlPrinter.print(plan, dialect);
		List<String> states = new ArrayList<>();
		for (int i = 0; i < queries.size(); i++) {
			states.add(unique(plan.fiche() + "_etats" + (queries.size() == 1 ? "" : "_" + (i + 1))));
		}
		String figures = unique(plan.fiche() + "_figures");
		text.append(dialect.comment("")).append('\n').append(SqlComment.of("Vues " + String.join(", ", states) + """
				 : effectifs et sommes par période et par classe ; la colonne niveau dit quelles ventilations sont totalisées (GROUPING), et une
				classe NULL d'une ventilation qui ne l'est pas est « non classé ». Les périodes -1 et -2 sont les lignes sans date, ou hors de toute
				période.""", dialect));
		text.append(SqlComment.of("Vue " + figures + """
				 : la figure elle-même, une ligne par mesure, période et classe. valeur est arrondie une seule fois, de l'exact
				numerateur / denominateur ; NULL : non déterminée, ou masquée. statut : REACHED, NOT_REACHED, ON_TRACK, UNDETERMINED.""", dialect));
		if (plan.measures().stream().anyMatch(m -> m.minimumCell() > 1)) {
			text.append(SqlComment.of("""
					Petites cellules : dès qu'une cellule d'une période est sous l'effectif minimal, toutes les classes de cette période sont masquées
					(jalon compute n'en masque que ce qu'il faut), et le total s'il est lui-même sous l'effectif minimal.""", dialect));
		}
		text.append(SqlComment.of("""
				Ne sont pas ici : la tendance, les raisons d'exclusion mesure par mesure (les états les ont), la cause d'une figure non
				déterminée.""", dialect)).append('\n');
		warehouse.setUp(zone).forEach(s -> text.append(s).append(";\n"));
		List<String> quoted = states.stream().map(dialect::name).toList();
		List<String> views = new ArrayList<>(List.of(dialect.name(figures)));
		views.addAll(quoted);
		text.append(warehouse.drop(views));
		String title = plan.title().isEmpty() ? plan.fiche() : plan.title();
		for (int i = 0; i < queries.size(); i++) {
			text.append('\n').append(warehouse.view(quoted.get(i), queries.get(i).text(), title + " (états)"))
					.append(warehouse.keep(quoted.get(i)));
		}
		text.append('\n').append(warehouse.view(dialect.name(figures), FiguresQuery.of(plan, dialect, quoted), title));
		return text.toString();
	}

	private String unique(String name) {
		String free = name;
		while (taken.contains(free.toLowerCase(Locale.ROOT))) {
			free += "_";
		}
		return free;
	}

	/**
	 * How to run the scripts.
	 *
	 * @param scripts paths beside this text, in the order in which they run
	 */
	public String readme(List<String> scripts) {
		StringBuilder text = new StringBuilder("# Le contrat en SQL, pour ").append(dialect.label()).append("\n\n");
		text.append("""
				Ces scripts se suffisent : Jalon n'est pas nécessaire pour les exécuter. D'abord les sources, puis les fiches, depuis le dossier des
				données, que les scripts des sources nomment par des chemins relatifs :

				```sh
				cd donnees
				SQL=…/sql/""").append(dialect.id()).append('\n');
		scripts.forEach(s -> text.append(warehouse.command("\"$SQL/" + s + "\"")).append('\n'));
		text.append("```\n\n").append(warehouse.advice());
		text.append("""

				Puis `SELECT * FROM` la vue `…_figures` d'une fiche :

				| colonne | sens |
				|---|---|
				| `mesure`, `titre`, `periode`, `debut`, `fin` | ce qui est mesuré, et quand (dernier jour compris) |
				| `ventilation`, `code_1`, `classe_1`… | la classe ; NULL pour le total ; code NULL d'une ventilation : non classé |
				| `valeur`, `unite` | la figure, arrondie une fois au plus près (la moitié en s'éloignant de zéro) ; NULL : non déterminée ou masquée |
				| `numerateur`, `denominateur` | la figure exacte, comme quotient de deux entiers |
				| `utilisees`, `exclues`, `en_cours` | lignes prises en compte, écartées, encore ouvertes |
				| `masquee` | trop peu de lignes : tout est caché |
				| `cible`, `statut` | la cible qui vaut pour la période, et où en est la figure |

				Tout est exact jusqu'à l'arrondi ; un nombre trop grand pour le moteur arrête la requête, il n'est jamais arrondi.
				""");
		return text.toString();
	}
}
