// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.fiche;

/** The headings of the official sheet, in its order; see {@code headings.properties} for what they are called. */
public enum SheetField {

	INDICATOR("field.indicator"), AXIS("field.axis"), ACTION("field.action"), OBJECTIVE("field.objective"),
	CATEGORY("field.category"), OWNER("field.owner"),
	DESCRIPTION("section.description"), SUB_INDICATORS("field.subIndicators"), UNIT("field.unit"),
	PERIODICITY("field.periodicity"), LAST_RESULT("field.lastResult"),
	ELABORATION("section.elaboration"), COLLECTION_MODE("field.collectionMode"), COLLECTIONS("field.collections"),
	SYNTHESIS("field.synthesis"), VALIDATION("field.validation"), CALCULATION("field.calculation"),
	INTERPRETATION("section.interpretation"), LIMITS("field.limits"), RULES("field.interpretationRules"),
	DIRECTION("field.direction"),
	AIMS("section.aims"), BASELINE("field.baseline"), TARGETS("field.targets"),
	DOCUMENTATION("section.documentation"), DELIVERY("field.delivery"), IMPROVEMENT("field.improvement"),
	COMMENTS("field.comments"),
	/** Figures that a report adds to the sheet. */
	RESULTS("section.results"),
	/** What the checks said of the sheet when it was printed. */
	FINDINGS("section.findings"),
	/** What the operator says of them. */
	OPERATOR("field.operator");

	private final String key;

	SheetField(String key) {
		this.key = key;
	}

	/** The key of its names, here and among the labels of the sheets that Jalon prints. */
	public String key() {
		return key;
	}

	/** Whether it only groups fields. */
	public boolean isSection() {
		return key.startsWith("section.");
	}

	/** Whether it stands at the top of the sheet, above the first section. */
	public boolean isIdentity() {
		return ordinal() <= OWNER.ordinal();
	}

	/** Whether a report adds it, out of data and checks: none of it is the contract's. */
	public boolean isReported() {
		return this == RESULTS || this == FINDINGS;
	}

	/** Whether every official sheet has it; baseline and targets are what audits ask for besides. */
	public boolean isOfficial() {
		return !isSection() && this != BASELINE && this.ordinal() < COMMENTS.ordinal() && this != TARGETS;
	}
}
