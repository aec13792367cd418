// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.dsl.ide.outline.OutlineNode;

/** Elements as symbols of the protocol. */
final class Symbols {

	/** The protocol's kinds are those of programs; each is chosen for the icon that clients draw. */
	private static final Map<EClass, SymbolKind> KINDS = Map.ofEntries(entry(Literals.CONTRACT, SymbolKind.Package),
			entry(Literals.AXIS, SymbolKind.Namespace), entry(Literals.OBJECTIVE, SymbolKind.Interface),
			entry(Literals.ACTION, SymbolKind.Method), entry(Literals.COMMITMENT, SymbolKind.Event),
			entry(Literals.FICHE, SymbolKind.Class), entry(Literals.MEASURE, SymbolKind.Function),
			entry(Literals.SUB_INDICATOR, SymbolKind.Field), entry(Literals.CODE_LIST, SymbolKind.Enum),
			entry(Literals.CODE, SymbolKind.EnumMember), entry(Literals.BUCKET_SET, SymbolKind.Enum),
			entry(Literals.BUCKET, SymbolKind.EnumMember), entry(Literals.SOURCE, SymbolKind.Struct),
			entry(Literals.COLUMN, SymbolKind.Field), entry(Literals.PRODUCT_PLAN, SymbolKind.Module),
			entry(Literals.PRODUCT, SymbolKind.Object), entry(Literals.POPULATION, SymbolKind.Number),
			entry(Literals.MEASURED_OBJECT, SymbolKind.TypeParameter), entry(Literals.BUDGET, SymbolKind.Module),
			entry(Literals.BUDGET_LINE, SymbolKind.Number), entry(Literals.SECTION, SymbolKind.String),
			entry(Literals.PROJECT, SymbolKind.Module), entry(Literals.MILESTONE, SymbolKind.Event),
			entry(Literals.FUNCTIONAL_BLOCK, SymbolKind.Namespace), entry(Literals.MASTER_DATA, SymbolKind.Key),
			entry(Literals.FLOW, SymbolKind.Operator), entry(Literals.BUSINESS_CALENDAR, SymbolKind.Array));
	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private Symbols() {
	}

	static List<DocumentSymbol> of(List<OutlineNode> nodes, Lines lines) {
		List<DocumentSymbol> symbols = new ArrayList<>();
		for (OutlineNode node : nodes) {
			Range range = lines.range(node.offset(), node.length());
			Range name = lines.range(node.nameOffset(), node.nameLength());
			// The protocol refuses empty names.
			String label = node.label().isBlank() ? node.kind().getName() : node.label();
			symbols.add(new DocumentSymbol(label, kind(node), range, name, node.detail(), of(node.children(), lines)));
		}
		return symbols;
	}

	static Either<SymbolInformation, DocumentSymbol> nested(DocumentSymbol symbol) {
		return Either.forRight(symbol);
	}

	/** For clients that know no tree. */
	@SuppressWarnings("deprecation")
	static List<Either<SymbolInformation, DocumentSymbol>> flat(List<DocumentSymbol> symbols, String uri) {
		List<Either<SymbolInformation, DocumentSymbol>> flat = new ArrayList<>();
		flatten(symbols, uri, null, flat);
		return flat;
	}

	@SuppressWarnings("deprecation")
	private static void flatten(List<DocumentSymbol> symbols, String uri, String container,
			List<Either<SymbolInformation, DocumentSymbol>> flat) {
		for (DocumentSymbol symbol : symbols) {
			flat.add(Either.forLeft(new SymbolInformation(symbol.getName(), symbol.getKind(), new Location(uri, symbol.getRange()),
					container)));
			flatten(symbol.getChildren(), uri, symbol.getName(), flat);
		}
	}

	/** Elements whose label holds the letters of the query in their order, whatever their case and accents. */
	static List<WorkspaceSymbol> matching(List<OutlineNode> nodes, String query, String uri, Lines lines) {
		List<WorkspaceSymbol> found = new ArrayList<>();
		match(nodes, folded(query), uri, null, lines, found);
		return found;
	}

	private static void match(List<OutlineNode> nodes, String query, String uri, String container, Lines lines,
			List<WorkspaceSymbol> found) {
		for (OutlineNode node : nodes) {
			if (!node.name().isEmpty() && holds(folded(node.label()), query)) {
				found.add(new WorkspaceSymbol(node.label(), kind(node),
						Either.forLeft(new Location(uri, lines.range(node.nameOffset(), node.nameLength()))), container));
			}
			match(node.children(), query, uri, node.label(), lines, found);
		}
	}

	private static boolean holds(String label, String query) {
		int at = 0;
		for (int i = 0; i < query.length(); i++) {
			at = label.indexOf(query.charAt(i), at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}

	private static String folded(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return plain.toLowerCase(Locale.ROOT).replace(" ", "");
	}

	private static SymbolKind kind(OutlineNode node) {
		return KINDS.getOrDefault(node.kind(), SymbolKind.Variable);
	}
}
