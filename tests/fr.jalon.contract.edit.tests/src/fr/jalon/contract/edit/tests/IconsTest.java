// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.edit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.edit.ContractIcons;

/** The icons, as files. */
class IconsTest {

	private static final Path BUNDLE = Path.of(System.getProperty("jalon.root"), "bundles/fr.jalon.contract.edit");
	/** Kinds that a user meets on diagrams and in outlines: no two look the same. */
	private static final List<EClass> MAIN = List.of(Literals.DOCUMENT, Literals.CONTRACT, Literals.PARTY, Literals.SERVICE,
			Literals.GOVERNANCE_BODY, Literals.EVALUATION, Literals.POPULATION, Literals.AXIS, Literals.OBJECTIVE, Literals.ACTION,
			Literals.COMMITMENT, Literals.ASSIGNMENT, Literals.RISK, Literals.BUDGET, Literals.BUDGET_LINE, Literals.PROJECT,
			Literals.MILESTONE, Literals.SECTION, Literals.FICHE, Literals.BASELINE, Literals.TARGET, Literals.SUB_INDICATOR,
			Literals.MEASURE, Literals.MEASURED_OBJECT, Literals.CODE_LIST, Literals.CODE, Literals.BUCKET_SET, Literals.BUCKET,
			Literals.PRODUCT_PLAN, Literals.PRODUCT, Literals.FIGURE_SERIES, Literals.FIGURE, Literals.FUNCTIONAL_BLOCK,
			Literals.MASTER_DATA, Literals.FLOW, Literals.BUSINESS_CALENDAR, Literals.SOURCE, Literals.COLUMN);

	@Test
	void everyClassHasAnIcon() {
		for (EClass type : Models.classes()) {
			if (!type.isAbstract()) {
				String path = ContractIcons.path(type);
				assertNotNull(path, type.getName());
				assertTrue(Files.exists(BUNDLE.resolve(path)), path);
				assertNotNull(ContractIcons.url(type), path);
			}
		}
		assertNull(ContractIcons.path(EcorePackage.Literals.ECLASS));
	}

	@Test
	void theMainKindsLookDifferent() throws IOException {
		Map<String, EClass> seen = new HashMap<>();
		for (EClass type : MAIN) {
			BufferedImage image = ImageIO.read(ContractIcons.url(type));
			int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
			EClass same = seen.put(Arrays.toString(pixels), type);
			assertNull(same, () -> type.getName() + " looks like " + same.getName());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"fr.jalon.contract.edit", "fr.jalon.ui"})
	void everyIconHasItsDrawingAndItsDoubleSize(String bundle) throws IOException {
		Path icons = BUNDLE.resolveSibling(bundle).resolve("icons");
		Set<String> wrong = new TreeSet<>();
		Set<String> drawings = new TreeSet<>();
		try (Stream<Path> files = Files.walk(icons)) {
			files.filter(each -> each.toString().endsWith(".svg")).map(each -> base(each)).forEach(drawings::add);
		}
		assertTrue(drawings.size() > 5, "drawings of " + bundle);
		try (Stream<Path> files = Files.walk(icons)) {
			for (Path file : files.filter(IconsTest::isSingle).toList()) {
				BufferedImage single = ImageIO.read(file.toFile());
				Path twice = file.resolveSibling(base(file) + "@2x.png");
				BufferedImage large = Files.exists(twice) ? ImageIO.read(twice.toFile()) : null;
				if (large == null || large.getWidth() != 2 * single.getWidth() || large.getHeight() != 2 * single.getHeight()) {
					wrong.add("no double size: " + file);
				}
				if (!drawings.contains(base(file))) {
					wrong.add("no drawing: " + file);
				}
			}
		}
		assertEquals(Set.of(), wrong);
	}

	@Test
	void iconsHaveTheSizeThatEclipseWants() throws IOException {
		try (Stream<Path> files = Files.list(BUNDLE.resolve(ContractIcons.FOLDER))) {
			for (Path file : files.filter(each -> !each.toString().endsWith("@2x.png")).toList()) {
				BufferedImage image = ImageIO.read(file.toFile());
				assertEquals("16 x 16", image.getWidth() + " x " + image.getHeight(), file.toString());
			}
		}
	}

	/** The window's images are given to the window in all sizes, there is no double one. */
	private static boolean isSingle(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".png") && !name.endsWith("@2x.png") && !file.getParent().endsWith("product");
	}

	private static String base(Path file) {
		return file.getFileName().toString().replaceFirst("\\.(png|svg)$", "");
	}
}
