// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Action;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Milestone;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.Product;
import fr.jalon.contract.Project;
import fr.jalon.contract.Risk;
import fr.jalon.contract.Target;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.template.Shape.Bound;
import fr.jalon.report.office.template.Shape.Many;
import fr.jalon.report.office.template.Shape.One;
import fr.jalon.report.results.LastFigure;

/**
 * The fields that templates can name, in French as the words of the language, and what they hold of a contract and its sheets. All
 * are texts, already set in print, or lists of things with such texts: nothing of the model itself can be reached.
 */
public final class ReportFields {

	/**
	 * What one document is about.
	 *
	 * @param fiche null when it is about the whole contract
	 */
	private record Subject(Document document, Contract contract, FicheReport fiche, List<FicheReport> fiches) {
	}

	private final Words words;
	private final Locale locale;
	private final List<FicheReport> reports;
	private final LocalDate day;
	private final Shape<Subject> root;

	/**
	 * @param reports of all sheets, whose figures loops print, in the order of their numbers
	 * @param day that letters are dated
	 */
	public ReportFields(List<FicheReport> reports, LocalDate day, Locale locale) {
		this.words = Words.in(locale);
		this.locale = words.typography() == Typography.ENGLISH ? Locale.ENGLISH : Locale.FRENCH;
		this.reports = reports.stream().sorted(Comparator.comparing((FicheReport each) -> each.fiche().isSetNumber() ? each.fiche().getNumber()
				: Integer.MAX_VALUE)).toList();
		this.day = day;
		this.root = root();
	}

	/** All fields by their names, those of loops behind the name of their list: {@code contrat.axes[].titre}. */
	public static Set<String> names() {
		Set<String> names = new LinkedHashSet<>();
		names(shapes(), "", names);
		return names;
	}

	/** What names there are, without anything they stand for. */
	static Shape<?> shapes() {
		return new ReportFields(List.of(), null, Locale.FRENCH).root;
	}

	private static void names(Shape<?> shape, String before, Set<String> names) {
		for (String name : shape.names()) {
			names.add(before + name);
			if (shape.field(name) instanceof One<?, ?> one) {
				names(one.shape(), before + name + ".", names);
			} else if (shape.field(name) instanceof Many<?, ?> many) {
				names(many.shape(), before + name + "[].", names);
			}
		}
	}

	/**
	 * @param contract null when there is none
	 * @param fiche null when the document is about the whole contract
	 */
	Bound<?> of(Document document, Contract contract, FicheReport fiche) {
		return new Bound<>(root, new Subject(document, contract, fiche, reports));
	}

	// -------------------------------------------------------------------------------------------------------- shapes

	private Shape<Subject> root() {
		Shape<FicheReport> fiche = fiche();
		return new Shape<Subject>()
				.text("titre", subject -> subject.document().title())
				.text("nature", subject -> subject.document().kind())
				.text("date", subject -> date(day))
				.one("contrat", contract(), Subject::contract)
				.one("fiche", fiche, Subject::fiche)
				.many("fiches", fiche, Subject::fiches)
				.many("produits", product(), subject -> subject.contract() == null ? List.of() : Fiches.products(subject.contract()));
	}

	/** With the fields that all declared things have. */
	private <T extends Element> Shape<T> element() {
		return new Shape<T>()
				.text("nom", each -> nonNull(each.getName()))
				.text("titre", words::title)
				.text("description", each -> prose(each.getDescription()));
	}

	private Shape<Contract> contract() {
		Shape<Commitment> commitment = commitment();
		return this.<Contract>element()
				.text("période", each -> period(each.getPeriod()))
				.text("début", each -> each.getPeriod() == null ? "" : date(each.getPeriod().start()))
				.text("terme", each -> each.getPeriod() == null ? "" : date(each.getPeriod().end()))
				.text("délibéré", each -> date(each.getDeliberationDate()))
				.text("signé", each -> date(each.getSignatureDate()))
				.text("lieu", each -> prose(each.getSignaturePlace()))
				.text("tutelle", each -> parties(each, PartyRole.SUPERVISOR))
				.text("opérateur", each -> parties(each, PartyRole.OPERATOR))
				.many("parties", party(), Contract::getParties)
				.many("axes", axis(commitment), Contract::getAxes)
				.many("engagements", commitment, ReportFields::commitments)
				.many("risques", risk(), Contract::getRisks)
				.many("dotations", budgetLine(), each -> each.getBudget() == null ? List.of() : each.getBudget().getLines())
				.many("projets", project(), Contract::getProjects);
	}

	private Shape<Party> party() {
		return this.<Party>element().text("signataires", each -> String.join("\n", each.getSignatories().stream().map(this::prose).toList()));
	}

	private Shape<Axis> axis(Shape<Commitment> commitment) {
		Shape<Action> action = this.<Action>element().many("engagements", commitment, Action::getCommitments);
		Shape<Objective> objective = this.<Objective>element()
				.many("actions", action, Objective::getActions)
				.many("engagements", commitment, Objective::getCommitments)
				.many("fiches", fiche(), each -> reports(report -> by(report, Literals.FICHE__OBJECTIVE).getObjective() == each));
		return this.<Axis>element()
				.many("objectifs", objective, Axis::getObjectives)
				.many("engagements", commitment, Axis::getCommitments)
				.many("fiches", fiche(), each -> reports(report -> by(report, Literals.FICHE__AXES).getAxes().contains(each)
						|| by(report, Literals.FICHE__ALL_AXES).isAllAxes()));
	}

	private Shape<Commitment> commitment() {
		return this.<Commitment>element()
				.text("responsable", each -> words.assignment(each.getOwner()))
				.text("échéance", each -> period(each.getDue()))
				.text("preuve", each -> prose(each.getEvidence()))
				.text("mesuré", each -> titles(each.getMeasuredBy()));
	}

	private Shape<Risk> risk() {
		return this.<Risk>element()
				.text("responsable", each -> words.assignment(each.getOwner()))
				.text("échéance", each -> period(each.getDue()))
				.text("traitement", each -> String.join("\n", each.getTreatments().stream().map(this::prose).toList()));
	}

	private Shape<BudgetLine> budgetLine() {
		return this.<BudgetLine>element()
				.text("années", each -> period(each.getYears()))
				.text("annuel", each -> euros(each.getAnnualAmount()))
				.text("total", each -> euros(each.getTotal()));
	}

	private Shape<Project> project() {
		Shape<Milestone> milestone = this.<Milestone>element().text("échéance", each -> period(each.getDue()));
		return this.<Project>element()
				.text("remplace", each -> titles(each.getReplaces()))
				.text("livre", each -> titles(each.getDelivers()))
				.text("partenaires", each -> String.join(", ", each.getPartners().stream().map(this::prose).toList()))
				.many("jalons", milestone, Project::getMilestones);
	}

	private Shape<Product> product() {
		return this.<Product>element()
				.text("famille", each -> words.title(each.getFamily()))
				.text("sens", each -> each.isSetDirection() ? words.direction(each.getDirection()) : "")
				.text("succède", each -> titles(each.getSucceeds()));
	}

	private Shape<FicheReport> fiche() {
		return new Shape<FicheReport>()
				.text("nom", each -> nonNull(each.fiche().getName()))
				.text("numéro", each -> each.fiche().isSetNumber() ? Integer.toString(each.fiche().getNumber()) : "")
				.text("titre", each -> words.title(each.fiche()))
				.text("description", each -> prose(by(each, Literals.ELEMENT__DESCRIPTION).getDescription()))
				.text("axe", each -> titles(by(each, Literals.FICHE__AXES).getAxes()))
				.text("objectif", each -> words.title(by(each, Literals.FICHE__OBJECTIVE).getObjective()))
				.text("action", each -> words.title(by(each, Literals.FICHE__ACTION).getAction()))
				.text("catégorie", this::category)
				.text("responsable", each -> words.assignment(by(each, Literals.FICHE__OWNER).getOwner()))
				.text("unité", each -> Words.capital(words.unit(Fiches.unit(each.fiche()))))
				.text("périodicité", this::periodicity)
				.text("collecte", each -> assignments(by(each, Literals.FICHE__COLLECTIONS).getCollections()))
				.text("synthèse", each -> words.assignment(by(each, Literals.FICHE__SYNTHESIS).getSynthesis()))
				.text("validation", each -> words.assignment(by(each, Literals.FICHE__VALIDATION).getValidation()))
				.text("limites", each -> prose(by(each, Literals.FICHE__LIMITS).getLimits()))
				.text("interprétation", each -> prose(by(each, Literals.FICHE__INTERPRETATION).getInterpretation()))
				.text("sens", this::direction)
				.text("cible", each -> String.join("\n", Fiches.targets(each.fiche()).stream().map((Target target) -> Words.capital(words.target(each.fiche(), target))).toList()))
				.text("livraison", each -> period(by(each, Literals.FICHE__DELIVERY).getDelivery()))
				.text("amélioration", each -> prose(by(each, Literals.FICHE__IMPROVEMENT_PLAN).getImprovementPlan()))
				.text("commentaires", each -> prose(by(each, Literals.FICHE__COMMENTS).getComments()))
				.text("résultat", each -> first(each, LastFigure::value))
				.text("statut", each -> first(each, last -> Words.capital(last.statusText())))
				.many("mesures", measure(), each -> LastFigure.of(each, locale));
	}

	private static Shape<LastFigure> measure() {
		return new Shape<LastFigure>()
				.text("titre", LastFigure::title)
				.text("résultat", LastFigure::value)
				.text("période", LastFigure::period)
				.text("cible", LastFigure::target)
				.text("écart", LastFigure::gapText)
				.text("statut", last -> Words.capital(last.statusText()));
	}

	// --------------------------------------------------------------------------------------------------------- texts

	private String category(FicheReport report) {
		Fiche fiche = by(report, Literals.FICHE__CATEGORY);
		return fiche.isSetCategory() ? words.category(fiche.getCategory()) : "";
	}

	private String periodicity(FicheReport report) {
		Fiche fiche = by(report, Literals.FICHE__PERIODICITY);
		return fiche.isSetPeriodicity() ? words.periodicity(fiche.getPeriodicity()) : "";
	}

	private String direction(FicheReport report) {
		Fiche fiche = by(report, Literals.FICHE__DIRECTION);
		return fiche.isSetDirection() ? words.direction(fiche.getDirection()) : prose(by(report, Literals.FICHE__DIRECTION_NOTE).getDirectionNote());
	}

	private String first(FicheReport report, Function<LastFigure, String> value) {
		List<LastFigure> all = LastFigure.of(report, locale);
		return all.isEmpty() ? "" : value.apply(all.get(0));
	}

	private static Fiche by(FicheReport report, EStructuralFeature feature) {
		return Fiches.speaker(report.fiche(), feature);
	}

	private List<FicheReport> reports(Predicate<FicheReport> wanted) {
		return reports.stream().filter(wanted).toList();
	}

	/** Wherever the contract states them, in its order. */
	private static List<Commitment> commitments(Contract contract) {
		List<Commitment> all = new ArrayList<>(contract.getCommitments());
		List<Objective> objectives = new ArrayList<>(contract.getObjectives());
		for (Axis axis : contract.getAxes()) {
			all.addAll(axis.getCommitments());
			objectives.addAll(axis.getObjectives());
		}
		for (Objective objective : objectives) {
			all.addAll(objective.getCommitments());
			objective.getActions().forEach(action -> all.addAll(action.getCommitments()));
		}
		return all;
	}

	private String parties(Contract contract, PartyRole role) {
		return contract.getParties().stream().filter(each -> each.getRole() == role).map(words::title).collect(Collectors.joining(", "));
	}

	private String titles(List<? extends Element> elements) {
		return elements.stream().map(words::title).filter(title -> !title.isEmpty()).collect(Collectors.joining(", "));
	}

	private String assignments(List<Assignment> assignments) {
		return assignments.stream().map(words::assignment).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** One line per paragraph of the author. */
	private String prose(String text) {
		return text == null ? "" : text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(words.typography()::prose)
				.collect(Collectors.joining("\n"));
	}

	private String date(LocalDate day) {
		return day == null ? "" : words.typography().date(day);
	}

	private String period(CalendarPeriod period) {
		return period == null ? "" : words.period(period);
	}

	private String euros(BigDecimal amount) {
		return amount == null ? "" : words.typography().withUnit(words.typography().number(amount), "€");
	}

	private static String nonNull(String text) {
		return text == null ? "" : text;
	}
}
