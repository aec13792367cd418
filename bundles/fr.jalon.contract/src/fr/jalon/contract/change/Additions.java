// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.BlockKind;
import fr.jalon.contract.Bucket;
import fr.jalon.contract.Budget;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Closure;
import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Flow;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.MasterData;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.Population;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;
import fr.jalon.contract.Section;
import fr.jalon.contract.Source;
import fr.jalon.contract.SubIndicator;

/**
 * New elements: where they belong, with a name that nothing else bears, a title to be written over, and whatever a text
 * cannot do without. The checks tell what is still missing; nothing is made up to silence them.
 */
public final class Additions {

	private static final ContractFactory FACTORY = ContractFactory.eINSTANCE;

	private final ResourceBundle titles;

	/** @param language of the titles; names are French, as the language is */
	public Additions(Locale language) {
		titles = ResourceBundle.getBundle(Additions.class.getPackageName() + ".messages", language, Additions.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** Whether an element of the kind can be added at or around the place. */
	public static boolean canAdd(EObject place, EClass kind) {
		if (kind == FUNCTIONAL_BLOCK && place instanceof FunctionalBlock block) {
			return block.getKind() != BlockKind.BLOCK;
		}
		if (kind == BUDGET_LINE) {
			return container(place, Contract.class) != null;
		}
		return kind != FLOW && !kind.isAbstract() && Homes.near(place, kind) != null;
	}

	/**
	 * Adds an element at the place that the user pointed to, or at the nearest place around it that takes one.
	 *
	 * @param kind a concrete class but {@code Flow}, which has two ends: {@link #flow}
	 * @return the new element, already in the model
	 * @throws IllegalArgumentException where none can be added: {@link #canAdd}
	 */
	public EObject add(EObject place, EClass kind) {
		if (!canAdd(place, kind)) {
			throw new IllegalArgumentException(kind.getName());
		}
		if (kind == BUDGET_LINE) {
			Contract contract = container(place, Contract.class);
			if (contract.getBudget() == null) {
				contract.setBudget(FACTORY.createBudget());
			}
			return put(contract.getBudget(), BUDGET__LINES, kind, place);
		}
		Homes.Home home = Homes.near(place, kind);
		return put(home.owner(), home.list(), kind, place);
	}

	/** Adds a flow between two products, beside the other flows. */
	public Flow flow(Product from, Product to) {
		Homes.Home home = Homes.near(from, FLOW);
		Flow flow = FACTORY.createFlow();
		flow.setFrom(from);
		flow.setTo(to);
		flow.setName(Names.free(from, stem(flow)));
		flow.setTitle(title(flow));
		list(home.owner(), home.list()).add(flow);
		return flow;
	}

	/**
	 * A new element as {@link #add} makes it, but not yet put anywhere, and without what would have to be added beside it: for
	 * menus that offer it. Nothing is changed.
	 *
	 * @param owner what will hold it
	 */
	public EObject offer(EObject owner, EClass kind) {
		EObject offered = FACTORY.create(kind);
		if (kind != POPULATION && kind != MEASURE && !(kind == SECTION && !(owner instanceof Section || owner instanceof Contract))) {
			prepare(offered, owner);
		}
		if (offered instanceof Element element) {
			name(element, owner);
		}
		return offered;
	}

	private EObject put(EObject owner, EReference list, EClass kind, EObject place) {
		EObject added = FACTORY.create(kind);
		prepare(added, owner);
		if (added instanceof Element element) {
			name(element, owner);
		}
		list(owner, list).add(added);
		tie(added, place);
		return added;
	}

	// ---------------------------------------------------------------------------------------------- names, titles

	private void name(Element element, EObject owner) {
		boolean named = !(element instanceof Section) && !(element instanceof SubIndicator) && !(element instanceof Budget);
		if (element instanceof Fiche fiche) {
			fiche.setName(Names.free(owner, "F", fiche.getNumber()));
		} else if (named) {
			element.setName(Names.free(owner, stem(element)));
		}
		boolean titled = !(element instanceof Column) && !(element instanceof Section);
		if (titled) {
			element.setTitle(title(element));
		}
	}

	/** Letters that any keyboard has: the French word of the kind, without accents. */
	private static String stem(Element element) {
		String word = switch (element.eClass().getClassifierID()) {
			case fr.jalon.contract.ContractPackage.FICHE -> "F";
			case fr.jalon.contract.ContractPackage.COLUMN -> "colonne";
			case fr.jalon.contract.ContractPackage.MEASURED_OBJECT -> "Objet";
			case fr.jalon.contract.ContractPackage.PRODUCT_PLAN -> "Plan";
			case fr.jalon.contract.ContractPackage.FUNCTIONAL_BLOCK -> switch (((FunctionalBlock) element).getKind()) {
				case ZONE -> "Zone";
				case DISTRICT -> "Quartier";
				case BLOCK -> "Ilot";
			};
			default -> EcoreUtil.getAnnotation(element.eClass(), "http://www.jalon.fr/contract/label", "fr");
		};
		return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
	}

	private String title(Element element) {
		String key = element instanceof FunctionalBlock block ? block.getKind().name() : element.eClass().getName();
		String title = titles.containsKey(key) ? titles.getString(key) : titles.getString("other");
		String number = element.getName() == null ? "" : element.getName().replaceAll("\\D", "");
		return number.isEmpty() || number.equals("1") || element instanceof Fiche ? title : title + " " + number;
	}

	// ---------------------------------------------------------------------- what a text of the kind cannot do without

	private void prepare(EObject added, EObject owner) {
		if (added instanceof Fiche fiche) {
			fiche.setNumber(nextNumber(owner));
		} else if (added instanceof FunctionalBlock block) {
			block.setKind(kindWithin(owner));
		} else if (added instanceof Party party) {
			party.setRole(PartyRole.PARTNER);
		} else if (added instanceof Contract contract) {
			int year = LocalDate.now().getYear();
			contract.setPeriod(CalendarPeriod.years(year, year + 4));
		} else if (added instanceof Population population) {
			population.setSize(BigDecimal.ONE);
			population.setObject(counted(owner));
		} else if (added instanceof BudgetLine line) {
			Contract contract = container(owner, Contract.class);
			line.setAnnualAmount(BigDecimal.ZERO);
			int year = LocalDate.now().getYear();
			CalendarPeriod period = contract == null ? null : contract.getPeriod();
			line.setYears(period == null ? CalendarPeriod.years(year, year + 4)
					: CalendarPeriod.years(period.start().getYear(), period.end().getYear()));
		} else if (added instanceof Column column) {
			column.setType(text());
		} else if (added instanceof Source source) {
			// A source without a row's identity has nothing to begin with.
			Column key = FACTORY.createColumn();
			key.setName("identifiant");
			key.setType(text());
			source.getColumns().add(key);
			source.getKeys().add(key);
		} else if (added instanceof Measure measure) {
			Aggregation count = FACTORY.createAggregation();
			count.setFunction(AggregateFunction.COUNT);
			count.setSource(measured(owner));
			measure.setExpression(count);
		} else if (added instanceof Section section) {
			section.setNumber(String.valueOf(sections(owner).size() + 1));
			section.setTitle(titles.getString("Section"));
		} else if (added instanceof Bucket bucket) {
			bucket.setInterval(FACTORY.createInterval());
		} else if (added instanceof Closure closure) {
			closure.setFrom(LocalDate.now());
		}
	}

	private static List<Section> sections(EObject owner) {
		return owner instanceof Section section ? section.getSections() : ((Contract) owner).getSections();
	}

	private static PrimitiveType text() {
		PrimitiveType type = FACTORY.createPrimitiveType();
		type.setKind(PrimitiveKind.TEXT);
		return type;
	}

	private static int nextNumber(EObject context) {
		return Models.all(context, Fiche.class).stream().mapToInt(Fiche::getNumber).max().orElse(0) + 1;
	}

	static BlockKind kindWithin(EObject owner) {
		if (!(owner instanceof FunctionalBlock around)) {
			return BlockKind.ZONE;
		}
		return around.getKind() == BlockKind.ZONE ? BlockKind.DISTRICT : BlockKind.BLOCK;
	}

	private MeasuredObject counted(EObject near) {
		List<MeasuredObject> known = Models.all(near, MeasuredObject.class);
		return known.isEmpty() ? (MeasuredObject) add(near, MEASURED_OBJECT) : known.get(0);
	}

	private Source measured(EObject near) {
		if (near instanceof Fiche fiche) {
			for (Measure measure : fiche.getMeasures()) {
				if (measure.getExpression() instanceof fr.jalon.contract.SourceMeasure other && other.getSource() != null) {
					return other.getSource();
				}
			}
		}
		List<Source> known = Models.all(near, Source.class);
		return known.isEmpty() ? (Source) add(near, SOURCE) : known.get(0);
	}

	// ------------------------------------------------------------------------------------- what it is pointed to for

	/** Where the user pointed says what the element is about. */
	private static void tie(EObject added, EObject place) {
		if (added instanceof Fiche fiche) {
			Links.attach(fiche, place);
		} else if (added instanceof Product product && place instanceof FunctionalBlock block) {
			product.getCovers().add(block);
		} else if (added instanceof MasterData data && place instanceof Product product) {
			data.setMaster(product);
		}
	}

	@SuppressWarnings("unchecked")
	private static EList<EObject> list(EObject owner, EReference reference) {
		return (EList<EObject>) owner.eGet(reference);
	}

	static <T> T container(EObject object, Class<T> type) {
		for (EObject each = object; each != null; each = each.eContainer()) {
			if (type.isInstance(each)) {
				return type.cast(each);
			}
		}
		return null;
	}
}
