// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Source;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.TypeName;
import fr.jalon.generator.source.SourceTypes;
import fr.jalon.plan.ir.SourceTable;

/**
 * What makes a Maven project of generated records, validators and calculators: it builds, tests and runs itself with Maven
 * 3.8 and Java 17, from Maven Central and the jar of the runtime that it carries in {@code lib}.
 */
public final class JavaProject {

	/** Where sources are, below the project. */
	public static final String MAIN = "src/main/java/";
	private static final String TEST = "src/test/java/";
	private static final String LIB = "lib/";

	/**
	 * Names of the classes of the program.
	 *
	 * @param neighbours simple names of the classes of their package
	 */
	public record Names(TypeName group, TypeName main, TypeName figuresTest, TypeName validatorsTest, Set<String> neighbours) {
	}

	private final Contract contract;
	private final Map<Source, SourceTypes> sources;
	private final List<Sheet> sheets;
	private final Names names;

	/**
	 * @param contract null when the sheets belong to none
	 * @param sources those that have classes
	 */
	public JavaProject(Contract contract, Map<Source, SourceTypes> sources, List<Sheet> sheets, Names names) {
		this.contract = contract;
		this.sources = sources;
		this.sheets = List.copyOf(sheets);
		this.names = names;
	}

	/**
	 * The files of the project beside its records, validators and calculators, by path.
	 *
	 * @param figures computes what the tests compare with
	 * @throws IOException when no data for the tests can be made up (a {@link fr.jalon.generator.data.DataException}) or computed
	 */
	public Map<String, byte[]> files(SampleFigures figures) throws IOException {
		Map<Source, SourceTable> tables = new LinkedHashMap<>();
		Map<String, SourceTypes> byName = new LinkedHashMap<>();
		sources.forEach((source, types) -> {
			tables.put(source, types.table());
			byName.put(types.table().name(), types);
		});
		Sample sample = Sample.of(tables, contract, sheets.stream().map(Sheet::plan).toList(), figures);
		RuntimeJar runtime = RuntimeJar.ofThisRuntime();
		ProgramWriter program = new ProgramWriter(byName, sheets, names.group(), names.main(), names.neighbours());

		Map<String, byte[]> files = new TreeMap<>();
		put(files, "pom.xml", pom(runtime));
		put(files, "README.md", readme());
		put(files, ".gitignore", "/target/\n");
		put(files, MAIN, program.group());
		put(files, MAIN, program.main());
		put(files, TEST, TestWriter.figures(names.figuresTest(), names.group(), names.main(), names.neighbours()));
		put(files, TEST, TestWriter.validators(names.validatorsTest(), List.copyOf(sources.values()), sample.rows(), names.neighbours()));
		sample.files().forEach((path, text) -> put(files, TestWriter.DATA + "/" + path, text));
		put(files, TestWriter.EXPECTED, sample.figures());
		runtime.companions().forEach((path, text) -> put(files, LIB + path, text));
		files.put(LIB + runtime.path(), runtime.bytes());
		return files;
	}

	private static void put(Map<String, byte[]> files, String folder, JavaFile file) {
		put(files, folder + file.path(), file.text());
	}

	private static void put(Map<String, byte[]> files, String path, String text) {
		files.put(path, text.getBytes(StandardCharsets.UTF_8));
	}

	private String artifact() {
		return contract == null ? "contrat" : JavaNames.file(contract.getName()).toLowerCase(Locale.ROOT);
	}

	private String title() {
		String title = contract == null ? null : contract.getTitle();
		return title == null || title.isBlank() ? artifact() : title;
	}

	private String pom(RuntimeJar runtime) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
				  <modelVersion>4.0.0</modelVersion>
				  <groupId>%s</groupId>
				  <artifactId>%s</artifactId>
				  <version>1.0-SNAPSHOT</version>
				  <packaging>jar</packaging>
				  <name>%s</name>

				  <properties>
				    <maven.compiler.release>17</maven.compiler.release>
				    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
				    <project.build.outputTimestamp>1980-01-01T00:00:02Z</project.build.outputTimestamp>
				  </properties>

				  <repositories>
				    <repository>
				      <!-- the only library that is not on Maven Central -->
				      <id>lib</id>
				      <url>file://${project.basedir}/lib</url>
				    </repository>
				  </repositories>

				  <dependencies>
				    <dependency>
				      <groupId>%s</groupId>
				      <artifactId>%s</artifactId>
				      <version>%s</version>
				    </dependency>
				    <dependency>
				      <groupId>org.junit.jupiter</groupId>
				      <artifactId>junit-jupiter</artifactId>
				      <version>5.11.4</version>
				      <scope>test</scope>
				    </dependency>
				  </dependencies>

				  <build>
				    <plugins>
				      <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-clean-plugin</artifactId>
				        <version>3.4.1</version>
				      </plugin>
				      <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-resources-plugin</artifactId>
				        <version>3.3.1</version>
				      </plugin>
				      <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-compiler-plugin</artifactId>
				        <version>3.14.0</version>
				      </plugin>
				      <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-surefire-plugin</artifactId>
				        <version>3.5.3</version>
				      </plugin>
				      <plugin>
				        <groupId>org.apache.maven.plugins</groupId>
				        <artifactId>maven-jar-plugin</artifactId>
				        <version>3.4.2</version>
				        <configuration>
				          <finalName>%s</finalName>
				          <archive>
				            <manifest>
				              <mainClass>%s</mainClass>
				              <addClasspath>true</addClasspath>
				              <classpathPrefix>../lib/</classpathPrefix>
				              <classpathLayoutType>repository</classpathLayoutType>
				            </manifest>
				          </archive>
				        </configuration>
				      </plugin>
				    </plugins>
				  </build>
				</project>
				""".formatted(names.main().packageName(), artifact(), Markup.xml(title()), RuntimeJar.GROUP, RuntimeJar.ARTIFACT,
				runtime.version(), artifact(), names.main().qualifiedName());
	}

	private String readme() {
		StringBuilder sheetList = new StringBuilder();
		for (Sheet sheet : sheets) {
			sheetList.append("| `").append(sheet.calculator().simpleName()).append("` | ").append(Markup.markdown(sheet.plan().fiche()))
					.append(" | ").append(Markup.markdown(sheet.plan().title())).append(" |\n");
		}
		StringBuilder sourceList = new StringBuilder();
		for (SourceTypes source : sources.values()) {
			sourceList.append("| `").append(source.row().simpleName()).append("` | ").append(Markup.markdown(source.table().name()))
					.append(" | ").append(Markup.markdown(ProgramWriter.file(source.table()))).append(" |\n");
		}
		return """
				# %s

				Calcul des fiches indicateur du contrat, écrit par Jalon d'après leur texte. À générer de nouveau, pas à modifier.

				    mvn verify
				    java -jar target/%s.jar --data src/test/resources/donnees
				    java -jar target/%s.jar --help

				Il faut Java 17, Maven 3.8 et Maven Central. La seule autre bibliothèque, `fr.jalon.runtime`, est dans `lib/`.

				| Calculateur | Fiche | Titre |
				|---|---|---|
				%s
				| Enregistrement | Source | Fichier |
				|---|---|---|
				%s
				- **Fichiers.** CSV en UTF-8, avec en-tête ; virgule, point-virgule ou tabulation. Une ligne illisible, un type faux, une clé
				  déjà vue : la ligne est dite sur la sortie d'erreur et laissée de côté ; les autres écarts sont dits, la ligne compte.
				- **Mémoire.** Une ligne à la fois. La mémoire croît avec les classes, avec les valeurs distinctes qu'un centile ou un
				  nombre distinct doit retenir, avec les clés (pour voir celle qui revient) et avec les sources de référence.
				- **En parallèle.** `--threads 4` ; une autre répartition se programme : un `%s` par lot de lignes, puis `merge`.
				- **Sur plusieurs machines.** Chacune sur ses lignes, avec les sources de référence entières :
				  `--partial lot1.txt` ; puis une fois `--merge lot1.txt lot2.txt`. Le format de ces textes est décrit dans la
				  Javadoc de `fr.jalon.runtime.state.PartialWriter`. Une clé présente dans deux lots n'est pas vue comme double.
				- **Dans un programme.** Un calculateur prend des enregistrements d'où qu'ils viennent : `add(ligne)`, ou un `Iterator`.
				- **Exactitude.** Sommes sans arrondi ni dépassement, la division une fois à la fin, l'arrondi de l'unité.

				## English

				Calculates the indicator sheets of the contract; written by Jalon from their text: generate again, do not edit.
				`mvn verify` builds and tests, `java -jar target/%s.jar --help --lang en` tells how to run. Rows are streamed; partial
				results merge exactly, in one program (`--threads`) or over several (`--partial`, `--merge`).
				""".formatted(Markup.markdown(title()), artifact(), artifact(), sheetList, sourceList, names.group().simpleName(), artifact());
	}
}
