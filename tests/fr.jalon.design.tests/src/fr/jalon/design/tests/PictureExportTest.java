// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.resources.IProject;
import org.eclipse.sirius.business.api.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import fr.jalon.design.export.PictureExport;
import fr.jalon.design.session.ContractMaps;

/** Every representation comes out as an SVG file and a PNG file, whatever its name. */
class PictureExportTest {

	private IProject project;

	@AfterEach
	void close() throws Exception {
		Contracts.close(project);
	}

	@Test
	void allRepresentationsOfTheExampleAreExported() throws Exception {
		Contracts.listen();
		project = Contracts.example("export");
		Session session = Contracts.open(project);
		Path folder = folder("jalon.pictures");
		List<Path> written = PictureExport.export(session, folder, Contracts.NOW);
		assertEquals(2 * 6, written.size());
		for (Path each : written) {
			if (each.toString().endsWith(".svg")) {
				assertNotNull(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(each.toFile()));
			} else {
				assertTrue(ImageIO.read(each.toFile()).getWidth() > 200, each.toString());
			}
		}
		String commitments = Files.readString(written.stream().filter(each -> each.toString().endsWith(".svg"))
				.filter(each -> each.getFileName().toString().contains("engagements")).findFirst().orElseThrow());
		assertTrue(commitments.contains("É") || commitments.contains("é"), "accents survive");
	}

	@Test
	void namesAreSafeAndTextsAreEscaped() throws Exception {
		Contracts.listen();
		project = Contracts.project("pieges");
		Contracts.file(project, "contrat.jalon", """
				contrat C "../..\\\\<script>alert(1)</script> & « \\"guillemets\\" »" {
				  axe A "</svg>" { objectif O "CON" { engagement E "<b>gras</b> & co" responsable DSI } }
				}
				""");
		Session session = Contracts.open(project);
		Path folder = Files.createTempDirectory("jalon-export");
		List<Path> written = PictureExport.export(session, folder, Contracts.NOW);
		assertTrue(!written.isEmpty());
		for (Path each : written) {
			assertEquals(folder, each.getParent());
			assertTrue(each.getFileName().toString().matches("[a-z0-9-]+\\.(svg|png)"), each.toString());
			if (each.toString().endsWith(".svg")) {
				assertNotNull(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(each.toFile()));
			}
		}
		assertEquals(1, ContractMaps.contracts(session).size());
	}

	/** Where to leave the pictures for whoever wants to look at them. */
	private static Path folder(String property) throws Exception {
		String folder = System.getProperty(property);
		return folder == null ? Files.createTempDirectory("jalon-export") : Path.of(folder);
	}
}
