// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import static fr.jalon.contract.ContractPackage.Literals.COLUMN;
import static fr.jalon.contract.ContractPackage.Literals.VALUE_REFERENCE__TARGET;
import static fr.jalon.contract.ContractPackage.Literals.VALUE_REFERENCE__VIA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.xtext.CurrentTypeFinder;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.contract.types.ValueType;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.dsl.ide.completion.Proposal.Kind;

/**
 * Columns of the source that a calculation reads, and the values that a column can be compared with. Read off the words
 * around the place: a calculation that is being written is seldom whole enough to have a model.
 */
final class RowProposals {

	private static final Set<String> COMPARATORS = Set.of("=", "≠", "<>", "<", "<=", "≤", ">", ">=", "≥");
	private static final Set<String> NUMERIC = Set.of("somme", "moyenne", "minimum", "maximum", "médiane", "pondérée", "par");

	private final IScopeProvider scopes;
	private final CurrentTypeFinder types;

	@Inject
	RowProposals(IScopeProvider scopes, CurrentTypeFinder types) {
		this.scopes = scopes;
		this.types = types;
	}

	/** Whether the reference stands in an expression over rows. */
	boolean isOfRow(CrossReference reference) {
		EReference feature = types.findCurrentTypeAfter(reference) instanceof EClass type ? GrammarUtil.getReference(reference, type) : null;
		return feature == VALUE_REFERENCE__TARGET || feature == VALUE_REFERENCE__VIA;
	}

	List<Proposal> at(CaretContext place, EObject model, Locale locale) {
		if (model == null) {
			return List.of();
		}
		List<Source> sources = sources(place, model);
		int end = place.before().size();
		List<Column> path = path(place.before(), end, sources);
		if (place.back(1).is(".")) {
			return path.isEmpty() ? List.of() : columns(columnsBehind(path), place, 0, locale);
		}
		List<Proposal> found = new ArrayList<>();
		Optional<Compared> compared = compared(place.before(), sources);
		compared.ifPresent(each -> found.addAll(values(each, model, place, locale)));
		List<Column> columns = new ArrayList<>();
		sources.forEach(source -> columns.addAll(source.getColumns()));
		Wish wish = compared.map(each -> wish(each)).orElseGet(() -> wish(place));
		if (place.back(1).is("de") && place.back(2).is("famille")) {
			return columns(columns.stream().filter(column -> column.getType() instanceof ProductType).toList(), place, sources.size(), locale);
		}
		List<Column> fitting = columns.stream().filter(wish::only)
				.filter(column -> compared.isEmpty() || column != compared.get().column()).toList();
		List<Column> ordered = new ArrayList<>(fitting);
		ordered.sort(Comparator.comparing(column -> !wish.first(column)));
		found.addAll(columns(ordered, place, sources.size(), locale));
		return found;
	}

	/**
	 * What of the values that may stand in an expression makes sense at the place.
	 *
	 * @param rule of the grammar
	 * @param wish null outside expressions
	 */
	boolean allows(String rule, Wish wish) {
		if (wish == null) {
			return true;
		}
		return switch (rule) {
			case "DateLiteral" -> wish == Wish.DAY || wish == Wish.ANY;
			case "TextLiteral" -> wish == Wish.TEXT || wish == Wish.ANY;
			case "NumberLiteral" -> wish == Wish.NUMBER || wish == Wish.ANY;
			case "BooleanLiteral" -> wish == Wish.TRUTH || wish == Wish.ANY;
			case "Negation" -> wish == Wish.CONDITION || wish == Wish.ANY;
			case "Duration" -> wish == Wish.NUMBER || wish == Wish.CLASS || wish == Wish.CONDITION || wish == Wish.ANY;
			case "ValueReference" -> wish == Wish.CLASS || wish == Wish.CONDITION || wish == Wish.ANY;
			default -> true;
		};
	}

	/** What is wanted at the place; null when no value of a row may stand there. */
	Wish wish(CaretContext place, EObject model, Set<AbstractElement> elements) {
		boolean value = elements.stream().anyMatch(each -> each instanceof org.eclipse.xtext.Assignment assignment
				&& assignment.getTerminal() instanceof CrossReference reference && isOfRow(reference));
		if (!value || model == null) {
			return null;
		}
		Optional<Compared> compared = compared(place.before(), sources(place, model));
		if (compared.isEmpty()) {
			return wish(place);
		}
		return wish(compared.get());
	}

	private static Wish wish(Compared compared) {
		ValueType type = type(compared);
		if (type == ValueType.Simple.BOOLEAN) {
			return Wish.TRUTH;
		}
		if (type == ValueType.Simple.TEXT) {
			return Wish.TEXT;
		}
		return type.isPointInTime() ? Wish.DAY : type.isNumber() ? Wish.NUMBER : Wish.VALUE;
	}

	/** What is wanted of a value; fits are offered first, others after them or not at all. */
	enum Wish {
		/** A column of dates. */
		DATE,
		/** A date, or a column of dates. */
		DAY, NUMBER, CONDITION, CLASS, TRUTH, TEXT,
		/** A value that the column compared with may have. */
		VALUE, ANY;

		boolean first(Column column) {
			ValueType type = ValueTypes.of(column);
			return switch (this) {
				case DATE, DAY -> type.isPointInTime();
				case NUMBER -> type.isNumber();
				case CONDITION -> type == ValueType.Simple.BOOLEAN;
				case CLASS -> column.getType() instanceof CodeType || column.getType() instanceof ProductType
						|| column.getType() instanceof ReferenceType || type == ValueType.Simple.BOOLEAN;
				case TRUTH -> type == ValueType.Simple.BOOLEAN;
				case TEXT -> type == ValueType.Simple.TEXT;
				case VALUE -> false;
				case ANY -> true;
			};
		}

		boolean only(Column column) {
			return first(column) || this == CONDITION || this == CLASS
					|| column.getType() instanceof ReferenceType && (this == DATE || this == NUMBER);
		}
	}

	private static Wish wish(CaretContext place) {
		CaretContext.Word last = place.back(1);
		CaretContext.Word before = place.back(2);
		if (last.is("à") || last.is("de") && (before.is("vigueur") || before.is("à"))) {
			return Wish.DATE;
		}
		if (last.is("(") && before.is("durée") || last.is(",") && isWithinDuration(place)) {
			return Wish.DATE;
		}
		if (last.is("de") && (NUMERIC.contains(before.text()) || place.back(3).is("centile"))) {
			return Wish.NUMBER;
		}
		if (last.is("où") || last.is("vérifiant") || last.is("et") || last.is("ou") || last.is("(") && before.is("non")) {
			return Wish.CONDITION;
		}
		if (last.is("par") || last.is("×") || last.is("*") && !before.is("de")) {
			return clause(place).equals("sous-indicateur") ? Wish.CLASS : Wish.NUMBER;
		}
		return Wish.ANY;
	}

	private static String clause(CaretContext place) {
		for (int i = 1; i < 60; i++) {
			String word = place.back(i).text();
			if (word.equals("sous-indicateur") || word.equals("calcul") || word.equals("{")) {
				return word;
			}
		}
		return "";
	}

	private static boolean isWithinDuration(CaretContext place) {
		for (int i = 1; i < 12; i++) {
			if (place.back(i).is("(")) {
				return place.back(i + 1).is("durée");
			}
		}
		return false;
	}

	// --------------------------------------------------------------------------------------------------- sources

	/** The source of the calculation around the place; before one is named, those that its sheet collects, else all. */
	private List<Source> sources(CaretContext place, EObject model) {
		List<Source> all = visible(model);
		String named = namedSource(place);
		if (named != null) {
			return all.stream().filter(source -> named.equals(source.getName()) || named.endsWith("." + source.getName())).limit(1).toList();
		}
		Fiche fiche = EcoreUtil2.getContainerOfType(model, Fiche.class);
		if (fiche != null) {
			Set<Source> own = new LinkedHashSet<>();
			if (clause(place).equals("sous-indicateur")) {
				own.addAll(Fiches.sources(fiche));
			}
			if (own.isEmpty()) {
				fiche.getCollections().stream().map(Assignment::getSource).filter(source -> source != null && !source.eIsProxy()).forEach(own::add);
			}
			if (!own.isEmpty()) {
				return List.copyOf(own);
			}
		}
		return all;
	}

	private List<Source> visible(EObject model) {
		List<Source> sources = new ArrayList<>();
		Set<Object> seen = new LinkedHashSet<>();
		for (IEObjectDescription each : scopes.getScope(EcoreUtil.getRootContainer(model), ContractPackage.Literals.SOURCE_MEASURE__SOURCE).getAllElements()) {
			if (seen.add(each.getEObjectURI()) && EcoreUtil.resolve(each.getEObjectOrProxy(), model) instanceof Source source && !source.eIsProxy()) {
				sources.add(source);
			}
		}
		return sources;
	}

	/** The name after {@code sur}: behind the place in the same calculation, or before it. */
	private static String namedSource(CaretContext place) {
		List<CaretContext.Word> before = place.before();
		for (int i = before.size() - 1; i >= 0 && before.get(i).start() >= place.blockStart(); i--) {
			if (before.get(i).is("sur") && i + 1 < before.size()) {
				return name(before, i + 1);
			}
			if (before.get(i).is("calcul") || before.get(i).is("sous-indicateur")) {
				break;
			}
		}
		int to = Math.min(place.text().length(), place.offset() + 2000);
		List<CaretContext.Word> after = CaretContext.words(place.text().substring(place.offset(), to));
		for (int i = 0; i + 1 < after.size(); i++) {
			CaretContext.Word word = after.get(i);
			if (word.is("}") || word.is("{") || word.is("calcul") || word.is("cible") || word.is("mesure") || word.is("limites") || word.is("sens")) {
				return null;
			}
			if (word.is("sur")) {
				return name(after, i + 1);
			}
		}
		return null;
	}

	private static String name(List<CaretContext.Word> words, int from) {
		StringBuilder name = new StringBuilder(words.get(from).text());
		for (int i = from + 1; i + 1 < words.size() && words.get(i).is("."); i += 2) {
			name.append('.').append(words.get(i + 1).text());
		}
		return name.toString();
	}

	// ------------------------------------------------------------------------------------------- columns and values

	/** A column that something is compared with. */
	private record Compared(Column column, boolean family) {
	}

	private static ValueType type(Compared compared) {
		return compared.family() ? ValueType.Simple.FAMILY : ValueTypes.of(compared.column());
	}

	/** The column before a comparator or before {@code parmi (}. */
	private static Optional<Compared> compared(List<CaretContext.Word> words, List<Source> sources) {
		int at = words.size() - 1;
		if (at < 0) {
			return Optional.empty();
		}
		if (!COMPARATORS.contains(words.get(at).text())) {
			while (at > 0 && !words.get(at).is("parmi") && words.size() - at < 40) {
				String word = words.get(at).text();
				if (!words.get(at).is("(") && !word.equals(",") && !(words.get(at).type() == CaretContext.Type.WORD && at < words.size() - 1)
						&& words.get(at).type() == CaretContext.Type.SIGN && !word.equals(".")) {
					return Optional.empty();
				}
				at--;
			}
			if (!words.get(at).is("parmi") || !words.get(words.size() - 1).is(",") && !words.get(words.size() - 1).is("(")) {
				return Optional.empty();
			}
		}
		List<Column> path = path(words, at, sources);
		if (path.isEmpty()) {
			return Optional.empty();
		}
		int first = at - 1 - 2 * (path.size() - 1);
		boolean family = first >= 2 && words.get(first - 1).is("de") && words.get(first - 2).is("famille");
		return Optional.of(new Compared(path.get(path.size() - 1), family));
	}

	/** The columns named just before a word: {@code etablissement.region}; empty when they are none. */
	private static List<Column> path(List<CaretContext.Word> words, int end, List<Source> sources) {
		List<String> names = new ArrayList<>();
		int at = end - 1;
		if (at >= 0 && words.get(at).is(".")) {
			at--;
		}
		while (at >= 0 && words.get(at).type() == CaretContext.Type.WORD) {
			names.add(0, words.get(at).text());
			if (at < 1 || !words.get(at - 1).is(".")) {
				break;
			}
			at -= 2;
		}
		List<Column> path = new ArrayList<>();
		List<Column> columns = new ArrayList<>();
		sources.forEach(source -> columns.addAll(source.getColumns()));
		for (String name : names) {
			List<Column> among = path.isEmpty() ? columns : columnsBehind(path);
			Optional<Column> found = among.stream().filter(column -> name.equals(column.getName())).findFirst();
			if (found.isEmpty()) {
				return List.of();
			}
			path.add(found.get());
		}
		return path;
	}

	private static List<Column> columnsBehind(List<Column> path) {
		return path.get(path.size() - 1).getType() instanceof ReferenceType type && type.getSource() != null ? type.getSource().getColumns() : List.of();
	}

	private List<Proposal> columns(List<Column> columns, CaretContext place, int sources, Locale locale) {
		return columns.stream().filter(column -> column.getName() != null).map(column -> {
			String type = ValueTypes.of(column).label(locale);
			String title = column.getTitle() == null || column.getTitle().isBlank() ? type : column.getTitle() + " : " + type;
			String source = sources > 1 && column.eContainer() instanceof Source owner ? " (" + owner.getName() + ")" : "";
			return new Proposal(place.prefix().start(), place.offset(), Snippet.plain(column.getName()), column.getName(), title + source, "",
					Kind.COLUMN, COLUMN);
		}).toList();
	}

	private List<Proposal> values(Compared compared, EObject model, CaretContext place, Locale locale) {
		ValueType type = type(compared);
		List<Proposal> values = new ArrayList<>();
		if (type instanceof ValueType.CodeOf code) {
			code.list().getCodes().forEach(each -> values.add(value(each, place)));
		} else if (type == ValueType.Simple.FAMILY) {
			declared(model, ContractPackage.Literals.PRODUCT__FAMILY).forEach(each -> values.add(value(each, place)));
		} else if (type == ValueType.Simple.PRODUCT) {
			declared(model, ContractPackage.Literals.MASTER_DATA__MASTER).forEach(each -> values.add(value(each, place)));
		}
		values.removeIf(each -> each.text().isEmpty());
		return values;
	}

	private List<Element> declared(EObject model, EReference feature) {
		List<Element> found = new ArrayList<>();
		Set<Object> seen = new LinkedHashSet<>();
		for (IEObjectDescription each : scopes.getScope(EcoreUtil.getRootContainer(model), feature).getAllElements()) {
			if (seen.add(each.getEObjectURI()) && EcoreUtil.resolve(each.getEObjectOrProxy(), model) instanceof Element element) {
				found.add(element);
			}
		}
		return found;
	}

	private static Proposal value(Element element, CaretContext place) {
		String name = element.getName() == null ? "" : element.getName();
		return new Proposal(place.prefix().start(), place.offset(), Snippet.plain(name), name,
				element.getTitle() == null ? "" : element.getTitle(), "", Kind.VALUE, element.eClass());
	}
}
