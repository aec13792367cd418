// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.reports;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.report.office.zones.OfficeFormat;

/**
 * What is to be written of a contract.
 *
 * @param formats as what
 * @param kinds which documents, for the formats that authors write in
 * @param sheet name of the only sheet that is to be such a document; null: all
 * @param letterhead on which they are written; null: none
 */
public record ReportChoice(Set<ReportFormat> formats, Set<Kind> kinds, String sheet, Letterhead letterhead) {

	/** Pages to read in the browser. */
	public static final ReportChoice PAGES = new ReportChoice(EnumSet.of(ReportFormat.HTML), EnumSet.noneOf(Kind.class));

	public ReportChoice {
		formats = Set.copyOf(formats);
		kinds = Set.copyOf(kinds);
	}

	/** All sheets, without a letterhead. */
	public ReportChoice(Set<ReportFormat> formats, Set<Kind> kinds) {
		this(formats, kinds, null, null);
	}

	public boolean hasPages() {
		return formats.contains(ReportFormat.HTML);
	}

	/** The formats that authors write in, in the order of {@link ReportFormat}; not on the letterhead yet. */
	public List<OfficeFormat> office() {
		return ReportFormat.office(formats);
	}

	/** Whether something would be written. */
	public boolean isComplete() {
		return !formats.isEmpty() && (office().isEmpty() || !kinds.isEmpty() || sheet != null);
	}

	// ---------------------------------------------------------------------------------------------- to remember it

	String formatNames() {
		return formats.stream().map(Enum::name).collect(Collectors.joining(" "));
	}

	String kindNames() {
		return kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
	}

	/** Of names written before; unknown ones are left out, and without any everything is chosen. */
	static ReportChoice of(String formats, String kinds) {
		return new ReportChoice(named(ReportFormat.class, formats), named(Kind.class, kinds));
	}

	private static <E extends Enum<E>> Set<E> named(Class<E> type, String names) {
		EnumSet<E> all = EnumSet.allOf(type);
		if (names == null) {
			return all;
		}
		List<String> wanted = List.of(names.split(" "));
		all.removeIf(each -> !wanted.contains(each.name()));
		return all;
	}
}
