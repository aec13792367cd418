// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.words.Words;
import fr.jalon.runtime.text.Catalogue;

/**
 * The indicators for statistical systems, as SDMX-ML 2.1: what figures of them look like (code list, data structure, dataflow),
 * and what they mean (the concepts of ESMS, and one metadata report per indicator).
 *
 * @see <a href="https://github.com/sdmx-twg/sdmx-ml-v2_1">the schemas of SDMX-ML 2.1</a>
 * @see <a href="https://ec.europa.eu/eurostat/web/metadata/reference-metadata-reporting-standards">ESMS</a>
 */
final class Sdmx {

	/** File of the structures. */
	static final String STRUCTURES = "sdmx/structures.xml";
	/** File of the metadata reports. */
	static final String METADATA = "sdmx/metadata.xml";

	/** In the order of ESMS. */
	static final List<String> ESMS = List.of("CONTACT_ORGANISATION", "DATA_DESCR", "CLASS_SYSTEM", "COVERAGE_SECTOR", "STAT_CONC_DEF",
			"BASE_PER", "UNIT_MEASURE", "INST_MANDATE", "CONF", "FREQ_DISS", "QUALITY_MGMNT", "RELEVANCE", "ACCURACY", "TIMELINESS",
			"SOURCE_TYPE", "COLL_METHOD", "DATA_VALIDATION", "DATA_COMP", "COMMENT_DSET");

	private static final Catalogue WORDS = Catalogue.of(Sdmx.class);
	private static final String ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
	private static final String VERSION = "1.0";

	private final List<Indicator> indicators;
	private final Locale locale;
	private final Words words;
	private final LocalDate prepared;
	private final SdmxId ids = new SdmxId();
	private final String agency;
	private final String agencyName;

	/** @param prepared day said in the header of the messages */
	Sdmx(List<Contract> contracts, List<Indicator> indicators, Locale locale, LocalDate prepared) {
		this.indicators = indicators;
		this.locale = locale;
		this.words = Words.in(locale);
		this.prepared = prepared;
		Party operator = contracts.stream().flatMap(each -> each.getParties().stream()).filter(each -> each.getRole() == PartyRole.OPERATOR)
				.findFirst().orElse(null);
		String name = operator == null ? null : operator.getName();
		this.agency = new SdmxId().of(name == null ? "JALON" : name);
		this.agencyName = operator == null ? agency : Indicator.name(operator);
		indicators.forEach(each -> ids.of(each.id()));
	}

	// -------------------------------------------------------------------------------------------------- structures

	byte[] structures() {
		return Xml.document(xml -> xml.element("mes:Structure", all -> {
			header(all, "STRUCTURES", null);
			all.element("mes:Structures", parts -> {
				organisations(parts);
				parts.element("str:Dataflows", each -> maintained(each, "str:Dataflow", "DF_INDICATORS", "structure",
						flow -> flow.element("str:Structure", of -> ref(of, "DSD_INDICATORS", "DataStructure", "datastructure"))));
				parts.element("str:Codelists", each -> {
					codes(each, "CL_INDICATOR", "codes.indicators", indicatorCodes());
					codes(each, "CL_FREQ", "codes.frequencies", frequencies());
				});
				parts.element("str:Concepts", each -> {
					concepts(each, "CS_INDICATORS", "concepts", "concept.", List.of("INDICATOR", "FREQ", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE"));
					concepts(each, "CS_ESMS", "esms", "esms.", ESMS);
				});
				parts.element("str:MetadataStructures", this::metadataStructure);
				parts.element("str:DataStructures", this::dataStructure);
			});
		}, "xmlns:mes", ROOT + "message", "xmlns:str", ROOT + "structure", "xmlns:com", ROOT + "common"));
	}

	private void organisations(Xml xml) throws XMLStreamException {
		xml.element("str:OrganisationSchemes", schemes -> schemes.element("str:AgencyScheme", scheme -> {
			name(scheme, text("scheme.organisations"));
			scheme.element("str:Agency", each -> name(each, agencyName), "id", agency);
		}, "id", "AGENCIES", "agencyID", "SDMX", "version", VERSION, "isPartial", "true"));
	}

	private Map<String, String> indicatorCodes() {
		Map<String, String> codes = new LinkedHashMap<>();
		indicators.forEach(each -> codes.put(ids.of(each.id()), each.title()));
		return codes;
	}

	private Map<String, String> frequencies() {
		Map<String, String> codes = new LinkedHashMap<>();
		List.of("A", "S", "Q", "M", "W", "D", "N").forEach(each -> codes.put(each, text("freq." + each)));
		return codes;
	}

	private void codes(Xml xml, String id, String title, Map<String, String> codes) throws XMLStreamException {
		maintained(xml, "str:Codelist", id, title, list -> {
			for (Map.Entry<String, String> code : codes.entrySet()) {
				list.element("str:Code", each -> name(each, code.getValue()), "id", code.getKey());
			}
		});
	}

	private void concepts(Xml xml, String id, String title, String prefix, List<String> concepts) throws XMLStreamException {
		maintained(xml, "str:ConceptScheme", id, title, scheme -> {
			for (String concept : concepts) {
				scheme.element("str:Concept", each -> name(each, text(prefix + concept)), "id", concept);
			}
		});
	}

	private void metadataStructure(Xml xml) throws XMLStreamException {
		maintained(xml, "str:MetadataStructure", "MSD_INDICATORS", "esms.structure", structure ->
				structure.element("str:MetadataStructureComponents", parts -> {
					parts.element("str:MetadataTarget", target -> target.element("str:IdentifiableObjectTarget",
							object -> object.element("str:LocalRepresentation", values -> values.element("str:Enumeration",
									of -> ref(of, "CL_INDICATOR", "Codelist", "codelist"))),
							"id", "INDICATOR", "objectType", "Code"), "id", "INDICATOR_TARGET");
					parts.element("str:ReportStructure", report -> {
						for (String concept : ESMS) {
							report.element("str:MetadataAttribute", each -> {
								identity(each, "CS_ESMS", concept);
								each.element("str:LocalRepresentation", of -> of.empty("str:TextFormat", "textType", "String"));
							}, "id", concept, "minOccurs", "0", "maxOccurs", "1");
						}
						report.element("str:MetadataTarget", of -> of.empty("Ref", "id", "INDICATOR_TARGET"));
					}, "id", "ESMS_REPORT");
				}));
	}

	private void dataStructure(Xml xml) throws XMLStreamException {
		maintained(xml, "str:DataStructure", "DSD_INDICATORS", "structure", structure ->
				structure.element("str:DataStructureComponents", parts -> {
					parts.element("str:DimensionList", dimensions -> {
						dimension(dimensions, "FREQ", "CL_FREQ", "1");
						dimension(dimensions, "INDICATOR", "CL_INDICATOR", "2");
						dimensions.element("str:TimeDimension", time -> {
							identity(time, "CS_INDICATORS", "TIME_PERIOD");
							time.element("str:LocalRepresentation", of -> of.empty("str:TextFormat", "textType", "ObservationalTimePeriod"));
						}, "id", "TIME_PERIOD", "position", "3");
					}, "id", "DimensionDescriptor");
					parts.element("str:AttributeList", attributes -> attributes.element("str:Attribute", unit -> {
						identity(unit, "CS_INDICATORS", "UNIT_MEASURE");
						unit.element("str:LocalRepresentation", of -> of.empty("str:TextFormat", "textType", "String"));
						unit.element("str:AttributeRelationship", of -> of.element("str:Dimension", each -> each.empty("Ref", "id", "INDICATOR")));
					}, "id", "UNIT_MEASURE", "assignmentStatus", "Conditional"), "id", "AttributeDescriptor");
					parts.element("str:MeasureList", measures -> measures.element("str:PrimaryMeasure", value -> {
						identity(value, "CS_INDICATORS", "OBS_VALUE");
						value.element("str:LocalRepresentation", of -> of.empty("str:TextFormat", "textType", "Decimal"));
					}, "id", "OBS_VALUE"), "id", "MeasureDescriptor");
				}));
	}

	private void dimension(Xml xml, String id, String codes, String position) throws XMLStreamException {
		xml.element("str:Dimension", each -> {
			identity(each, "CS_INDICATORS", id);
			each.element("str:LocalRepresentation", of -> of.element("str:Enumeration", list -> ref(list, codes, "Codelist", "codelist")));
		}, "id", id, "position", position);
	}

	// --------------------------------------------------------------------------------------------------- metadata

	byte[] metadata() {
		return Xml.document(xml -> xml.element("mes:GenericMetadata", all -> {
			header(all, "METADATA", "MSD");
			all.element("mes:MetadataSet", set -> {
				name(set, text("esms.structure"));
				for (Indicator each : indicators) {
					report(set, each);
				}
			}, "structureRef", "MSD");
		}, "xmlns:mes", ROOT + "message", "xmlns:md", ROOT + "metadata/generic", "xmlns:com", ROOT + "common"));
	}

	private void report(Xml xml, Indicator indicator) throws XMLStreamException {
		xml.element("md:Report", report -> {
			report.element("md:Target", target -> target.element("md:ReferenceValue", value -> value.element("md:ObjectReference",
					object -> object.text("URN", "urn:sdmx:org.sdmx.infomodel.codelist.Code=" + agency + ":CL_INDICATOR(" + VERSION + ")."
							+ ids.of(indicator.id()))), "id", "INDICATOR"), "id", "INDICATOR_TARGET");
			report.element("md:AttributeSet", set -> {
				for (Map.Entry<String, String> each : said(indicator).entrySet()) {
					set.element("md:ReportedAttribute", of -> of.text("com:Text", each.getValue(), "xml:lang", language()), "id", each.getKey());
				}
			});
		}, "id", "ESMS_REPORT");
	}

	/** What the sheet says of each concept; one that it says nothing of is left out. */
	private Map<String, String> said(Indicator each) {
		Map<String, String> said = new LinkedHashMap<>();
		said.put("CONTACT_ORGANISATION", join(", ", agencyName, each.owner()));
		said.put("DATA_DESCR", join(" – ", each.title(), each.objective(), each.action()));
		said.put("CLASS_SYSTEM", String.join(" ; ", each.breakdowns()));
		said.put("COVERAGE_SECTOR", String.join(" ; ", each.axes()));
		said.put("STAT_CONC_DEF", each.calculationMode());
		said.put("BASE_PER", each.aims().stream().filter(aim -> aim.kind().equals("baseline") && aim.period() != null)
				.map(Indicator.Aimed::period).distinct().collect(Collectors.joining(" ; ")));
		said.put("UNIT_MEASURE", each.unit() != null ? each.unit() : each.measures().stream().map(Indicator.Calculated::unit)
				.filter(unit -> unit != null).distinct().collect(Collectors.joining(" ; ")));
		said.put("INST_MANDATE", each.contract());
		said.put("CONF", each.minimumCell() == null ? null : WORDS.message("conf.minimum", each.minimumCell()).text(locale));
		said.put("FREQ_DISS", each.periodicity() == null ? null : words.periodicity(fr.jalon.contract.Periodicity.valueOf(each.periodicity())));
		said.put("QUALITY_MGMNT", each.improvementPlan());
		said.put("RELEVANCE", join("\n", each.interpretation(), each.directionNote()));
		said.put("ACCURACY", each.limits());
		said.put("TIMELINESS", each.delivery());
		said.put("SOURCE_TYPE", String.join(" ; ", each.sources()));
		said.put("COLL_METHOD", join(" – ", each.collectionMode(), String.join(", ", each.collectedBy())));
		said.put("DATA_VALIDATION", join(", ", each.synthesis(), each.validation()));
		said.put("DATA_COMP", each.measures().stream().map(Indicator.Calculated::calculation).collect(Collectors.joining("\n")));
		said.put("COMMENT_DSET", each.comments());
		said.values().removeIf(text -> text == null || text.isEmpty());
		return said;
	}

	private static String join(String separator, String... parts) {
		return java.util.Arrays.stream(parts).filter(each -> each != null && !each.isEmpty()).collect(Collectors.joining(separator));
	}

	// ----------------------------------------------------------------------------------------------------- pieces

	private void header(Xml xml, String id, String structure) throws XMLStreamException {
		xml.element("mes:Header", header -> {
			header.text("mes:ID", id);
			header.text("mes:Test", "false");
			header.text("mes:Prepared", prepared.toString());
			header.empty("mes:Sender", "id", agency);
			if (structure != null) {
				header.element("mes:Structure", of -> of.element("com:Structure",
						each -> each.empty("Ref", "agencyID", agency, "id", "MSD_INDICATORS", "version", VERSION)), "structureID", structure);
			}
		});
	}

	private void maintained(Xml xml, String element, String id, String title, Xml.Content content) throws XMLStreamException {
		xml.element(element, each -> {
			name(each, text(title));
			content.write(each);
		}, "id", id, "agencyID", agency, "version", VERSION);
	}

	private void identity(Xml xml, String scheme, String concept) throws XMLStreamException {
		xml.element("str:ConceptIdentity", of -> of.empty("Ref", "maintainableParentID", scheme, "maintainableParentVersion", VERSION,
				"agencyID", agency, "id", concept));
	}

	private void ref(Xml xml, String id, String kind, String part) throws XMLStreamException {
		xml.empty("Ref", "agencyID", agency, "id", id, "version", VERSION, "class", kind, "package", part);
	}

	private void name(Xml xml, String name) throws XMLStreamException {
		xml.text("com:Name", name == null ? "–" : name, "xml:lang", language());
	}

	private String language() {
		return locale.getLanguage().equals("en") ? "en" : "fr";
	}

	private String text(String key) {
		return WORDS.message(key).text(locale);
	}
}
