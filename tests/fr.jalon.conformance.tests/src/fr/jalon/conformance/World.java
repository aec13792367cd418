// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.time.PublicHolidays;

/**
 * The sources that all cases of a round share: requests for help, the institutions that make them, the towns where these are. Their
 * structure is always the same; names, time zone and calendars are not: some are names that no engine likes.
 */
public final class World {

	static final List<String> FAMILIES = List.of("GFC", "GRH", "l'été");

	/** What quoting must survive, in SQL, Java and CSV; most names are plain all the same. */
	private static final List<String> HOSTILE = List.of(" d'\"une\" ligne", "\\u000a*/ \\", "${x}{0}%s", "; DROP TABLE a --", "é\u0301 \u202Erid\u202C",
			" 🎓", "ﬁ Ünïcödé ß", " trop long pour la plupart des bases de données, qui coupent après soixante-trois octets");

	/**
	 * None of those on which builds of the tz database disagree: before 1970 (Indian/Reunion is Asia/Dubai to a JDK) or after 2087
	 * (Africa/Casablanca).
	 */
	private static final List<String> ZONES = List.of("Europe/Paris", "Europe/Paris", "Europe/Paris", "UTC", "America/New_York", "America/Sao_Paulo",
			"Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "America/Cayenne", "Pacific/Noumea");

	private final Random random;
	private final boolean hostile;
	private final List<String> taken = new ArrayList<>();
	public final ZoneId zone;
	public final SourceTable towns;
	public final SourceTable institutions;
	public final SourceTable requests;
	/** By their role, such as {@code debut}, which is the beginning of their name. */
	private final Map<String, SourceColumn> columns = new LinkedHashMap<>();
	final List<CalendarSpec> calendars;

	World(Random random) {
		this.random = random;
		hostile = random.nextInt(3) == 0;
		zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
		towns = table("Villes", "villes.csv", "ville", column("ville", ValueType.INTEGER), column("region", ValueType.TEXT).optionally(),
				column("superficie", ValueType.DECIMAL).optionally());
		institutions = table("Etablissements", "etablissements.csv", "code", column("code", ValueType.TEXT),
				column("taille", ValueType.INTEGER).optionally(), column("genre", ValueType.TEXT).optionally(),
				column("ouverture", ValueType.DATE).optionally(),
				column("lieu", ValueType.INTEGER).optionally().referringTo(towns.name(), columns.get("ville").name()));
		String code = columns.get("code").name();
		SourceTable keyed = table("Demandes", "demandes.csv", "numero", column("numero", ValueType.TEXT),
				column("famille", ValueType.TEXT).optionally().amongCodes(FAMILIES), column("objet", ValueType.TEXT).optionally(),
				column("bloquante", ValueType.BOOLEAN).optionally(), column("nombre", ValueType.INTEGER).optionally(),
				column("poids", ValueType.INTEGER).optionally(), column("montant", ValueType.DECIMAL).optionally(),
				column("debut", ValueType.DATE).optionally(), column("fin", ValueType.DATE).optionally(),
				column("transmission", ValueType.INSTANT).optionally(), column("correction", ValueType.INSTANT).optionally(),
				column("etablissement", ValueType.TEXT).optionally().referringTo(institutions.name(), code),
				column("saisie", ValueType.TEXT).referringTo(institutions.name(), code));
		// Without key, rows may be there twice.
		requests = random.nextInt(3) > 0 ? keyed
				: new SourceTable(keyed.name(), keyed.title(), keyed.columns(), List.of(), keyed.format(), keyed.location());
		calendars = List.of(new CalendarSpec(name("France"), PublicHolidays.FRANCE, List.of()),
				new CalendarSpec(name("Alsace"), PublicHolidays.ALSACE_MOSELLE, List.of(LocalDate.of(2017, 3, 1), LocalDate.of(2016, 12, 27))),
				new CalendarSpec(name("sans"), PublicHolidays.NONE, List.of(LocalDate.of(2100, 2, 28), LocalDate.of(1900, 1, 1))));
	}

	List<SourceTable> sources() {
		return List.of(towns, institutions, requests);
	}

	/** Reads that a scan over requests may make of other sources: two references, and one of a reference. */
	List<Join> joinsOfRequests() {
		Join first = new Join("r1", institutions, name(institutions, "code"), of(Scan.BASE, "etablissement"));
		Join second = new Join("r2", institutions, name(institutions, "code"), of(Scan.BASE, "saisie"));
		return List.of(first, second, new Join("r3", towns, name(towns, "ville"), of("r1", "lieu")));
	}

	List<Join> joinsOfInstitutions() {
		return List.of(new Join("r1", towns, name(towns, "ville"), of(Scan.BASE, "lieu")));
	}

	/** A column by its role. */
	Expr.Column of(String alias, String role) {
		SourceColumn column = columns.get(role);
		return new Expr.Column(alias, column.name(), column.type());
	}

	String roleOf(SourceColumn column) {
		return columns.entrySet().stream().filter(e -> e.getValue().name().equals(column.name())).findFirst().orElseThrow().getKey();
	}

	private String name(SourceTable table, String role) {
		return table.column(columns.get(role).name()).orElseThrow().name();
	}

	/** A name that begins as given and is not taken, in any case. */
	String name(String plain) {
		String name = plain + (hostile && random.nextInt(2) == 0 ? HOSTILE.get(random.nextInt(HOSTILE.size())) : "");
		while (taken.contains(name.toLowerCase())) {
			name += "_";
		}
		taken.add(name.toLowerCase());
		return name;
	}

	private SourceColumn column(String role, ValueType type) {
		String name = name(role);
		// No table of PostgreSQL can have a column of more than 63 bytes.
		SourceColumn column = SourceColumn.of(name.getBytes(StandardCharsets.UTF_8).length > 63 ? role : name, type);
		columns.put(role, column);
		return column;
	}

	private SourceTable table(String plain, String file, String key, SourceColumn... all) {
		return new SourceTable(name(plain), plain, List.of(all), List.of(columns.get(key).name()), SourceTable.Format.CSV, file);
	}
}
