// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.Column;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Source;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.RecordGenerator;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.generator.source.ValidatorGenerator;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;

/** Sources of plans that no text declares, as the generator wants them. */
final class Declared {

	private Declared() {
	}

	/** The classes of a source in a package, named after it. */
	static SourceTypes types(String packageName, SourceTable table) {
		Source source = ContractFactory.eINSTANCE.createSource();
		source.setName(table.name());
		source.setTitle(table.title());
		for (SourceColumn each : table.columns()) {
			PrimitiveType type = ContractFactory.eINSTANCE.createPrimitiveType();
			type.setKind(PrimitiveKind.TEXT);
			Column column = ContractFactory.eINSTANCE.createColumn();
			column.setName(each.name());
			column.setType(type);
			source.getColumns().add(column);
		}
		return new SourceTypes(source, table, new TypeName(packageName, table.name()),
				new TypeName(packageName, table.name() + "Validator"));
	}

	/** Record and validator of each source, by path. */
	static Map<String, String> files(Map<String, SourceTypes> types, java.time.ZoneId zone) {
		Map<String, String> files = new LinkedHashMap<>();
		for (SourceTypes each : types.values()) {
			for (JavaFile file : new JavaFile[] { RecordGenerator.generate(each, Set.of()), ValidatorGenerator.generate(each, zone, Set.of()) }) {
				files.put(file.path(), file.text());
			}
		}
		return files;
	}
}
