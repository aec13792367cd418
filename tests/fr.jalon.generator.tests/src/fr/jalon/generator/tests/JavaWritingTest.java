// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.SourceVersion;

import org.junit.jupiter.api.Test;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.JavaFile;
import fr.jalon.generator.java.JavaNames;
import fr.jalon.generator.java.JavaText;
import fr.jalon.generator.java.Scope;
import fr.jalon.generator.java.TypeName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever an author writes stays data in the Java that is generated. */
class JavaWritingTest {

	private static final TypeName PROBE = new TypeName("essai", "Probe");

	/** The worst titles we could think of. */
	static final List<String> HOSTILE = List.of("*/ class Evil {} /*", "\\u002a\\u002f", "\\u000a System.exit(1);", "\"; System.exit(1); //",
			"${jndi}", "<script>alert('x')</script>", "=cmd()", "../../etc/passwd", "{@link Nowhere}", "@param", "a\u2028b", "\u202Egnp.exe",
			"l'été « déjà » à 100 %", "\ud800", "/* // */", "&amp; & &#42;/", "\\", "\\\\u0041", "ligne\nsuivante", "\t", "😀");

	@Test
	void aCommentAndALiteralHoldAnythingAndTheLiteralGivesItBack() throws Exception {
		for (String hostile : HOSTILE) {
			assertEquals(hostile, compiledLiteral(hostile), hostile);
		}
	}

	@Property(tries = 60)
	void aLiteralGivesBackAnyText(@ForAll String text) throws Exception {
		assertEquals(text, compiledLiteral(text));
	}

	private static String compiledLiteral(String words) throws Exception {
		Code body = Code.of("""
				/**
				 * $D
				 *
				 * @see String $D
				 */
				public final class Probe {
					// $D
					/** A text. */
					public static final String TEXT = String.valueOf($S);
				}
				""", words, words, words.replace("\n", " "), words);
		JavaFile file = new JavaFile(PROBE, Set.of(), Set.of(), body);
		return (String) Compiled.of(Map.of(file.path(), file.text())).type("essai.Probe").getField("TEXT").get(null);
	}

	@Property
	void anyTextGivesAJavaName(@ForAll String text) {
		for (String name : List.of(JavaNames.variable(text), JavaNames.type(text), JavaNames.constant(text))) {
			assertTrue(SourceVersion.isName(name) && name.matches("[A-Za-z_][A-Za-z0-9_]*"), text + " gave " + name);
		}
		assertTrue(SourceVersion.isName(JavaNames.packageName(text)), text + " gave " + JavaNames.packageName(text));
		assertTrue(JavaNames.file(text).matches("[A-Za-z0-9_-]+"), text + " gave " + JavaNames.file(text));
	}

	@Test
	void namesReadAsJavaDoes() {
		assertEquals("dateDeCorrection", JavaNames.variable("date de correction"));
		assertEquals("cleOeuvre", JavaNames.variable("clé_Œuvre"));
		assertEquals("sifac", JavaNames.variable("SIFAC"));
		assertEquals("FormationVieEtudiante", JavaNames.type("formation, vie étudiante"));
		assertEquals("TAUX_D_ACCES", JavaNames.constant("taux d'accès"));
		assertEquals("JOURS_AMUE", JavaNames.constant("JoursAmue"));
		assertEquals("fr.amue.contrat_2016", JavaNames.packageName("fr.Amue.Contrat-2016"));
		assertEquals("contrat", JavaNames.packageName(null));
	}

	@Test
	void wordsThatJavaOrWindowsKeepsForItselfAreMended() {
		for (String word : List.of("class", "int", "true", "null", "_", "record", "yield", "var", "1er", "hashCode", "getClass", "java", "aux")) {
			String name = JavaNames.variable(word);
			assertTrue(SourceVersion.isName(name) && !name.equals(word), word + " gave " + name);
		}
		assertEquals("Con_", JavaNames.type("con"));
		assertEquals("fr.int_.aux_", JavaNames.packageName("fr.int.aux"));
		assertEquals("NUL_", JavaNames.file("NUL"));
	}

	@Test
	void namesThatAreAlikeAreToldApart() {
		Scope files = Scope.ofFiles();
		List<String> given = new ArrayList<>();
		for (String name : List.of("Demandes", "demandes", "DEMANDES")) {
			given.add(files.unique(name, List.of("", "Validator")));
		}
		assertEquals(List.of("Demandes", "demandes2", "DEMANDES3"), given);
	}

	@Test
	void aNameThatIsNoNameIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Code.of("int $N;", "x; int y"));
		assertThrows(IllegalArgumentException.class, () -> Code.of("$L", "text"));
		assertThrows(IllegalArgumentException.class, () -> Code.of("$N $N", "a"));
		assertThrows(IllegalArgumentException.class, () -> Code.of("$N", "a", "b"));
	}

	@Test
	void importsFollowFromWhatIsNamed() {
		Code body = Code.of("""
				/** Not a List, but {@link Map} is one to import. */
				class Probe {
					List<$T> names = List.of("Set");
				}
				""", java.util.Date.class);
		JavaFile file = new JavaFile(PROBE, Set.of(), Set.of(List.class, Map.class, Set.class), body);
		assertEquals("""
				package essai;

				import java.util.Date;
				import java.util.List;
				import java.util.Map;

				/** Not a List, but {@link Map} is one to import. */
				class Probe {
					List<Date> names = List.of("Set");
				}
				""", file.text());
	}

	@Test
	void aClassWhoseNameANeighbourBearsIsWrittenInFull() {
		Code body = Code.of("""
				class Probe {
					List<String> names;
					$T sql;
					$T util;
				}
				""", java.sql.Date.class, java.util.Date.class);
		JavaFile file = new JavaFile(PROBE, Set.of("List", "String"), Set.of(List.class, String.class), body);
		assertEquals("""
				package essai;

				import java.sql.Date;

				class Probe {
					java.util.List<java.lang.String> names;
					Date sql;
					java.util.Date util;
				}
				""", file.text());
	}

	@Test
	void codeInAGapIsIndentedAndAnEmptyOneLeavesNoLine() {
		Code inner = Code.of("""
				if (a) {
					b($S);
				}

				""", "x\ny");
		Code outer = Code.of("""
				void m() {
					$L
					$L
					return $L;
				}
				""", inner, Code.EMPTY, Code.of("f(\n\t\t1)"));
		assertEquals("""
				package essai;

				void m() {
					if (a) {
						b("x\\ny");
					}

					return f(
							1);
				}
				""", new JavaFile(PROBE, Set.of(), Set.of(), outer).text());
	}

	@Test
	void longWordsInACommentAreWrapped() {
		Code body = Code.of("""
				/**
				 * @param x $D
				 */
				""", "mot ".repeat(60));
		String[] lines = new JavaFile(PROBE, Set.of(), Set.of(), body).text().split("\n");
		for (String line : lines) {
			assertTrue(line.length() <= 120, line);
		}
		assertTrue(lines[4].startsWith(" * mot mot"), lines[4]);
	}

	@Test
	void charactersThatReorderTextAreNotPrinted() {
		assertEquals("\"a\\u202eb\"", JavaText.literal("a\u202eb"));
		assertEquals("a\ufffdb", JavaText.comment("a\u202eb"));
	}
}
