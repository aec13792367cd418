// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.tests.Texts;

/** In an editor only some texts are loaded; the index of the workspace knows the others. */
class WholeModelsTest {

	@TempDir
	private Path folder;

	@Test
	void whatTheIndexShowsIsPartOfTheWhole() throws IOException {
		Path one = Files.writeString(folder.resolve("one.jalon"), "fiche A {}");
		Path two = Files.writeString(folder.resolve("two.jalon"), "fiche B {}");
		Path gone = Files.writeString(folder.resolve("gone.jalon"), "fiche C {}");
		Path other = Files.writeString(folder.resolve("other.jalon"), "fiche D {}");
		ResourceSet editor = Texts.resourceSet();
		ProjectDescription project = new ProjectDescription();
		project.setName("here");
		project.attachToEmfObject(editor);
		new ChunkedResourceDescriptions(Map.of("here", index(one, two, gone), "elsewhere", index(other)), editor);
		Files.delete(gone);

		Resource open = editor.getResource(uri(one), true);

		assertEquals(List.of("A", "B"), Texts.get(WholeModels.class).of(open).all(Fiche.class).stream().map(Fiche::getName).toList());
	}

	private static ResourceDescriptionsData index(Path... files) {
		ResourceSet builder = Texts.resourceSet();
		List<IResourceDescription> descriptions = new ArrayList<>();
		Stream.of(files).map(file -> builder.getResource(uri(file), true))
				.forEach(resource -> descriptions.add(Texts.get(IResourceDescription.Manager.class).getResourceDescription(resource)));
		return new ResourceDescriptionsData(descriptions);
	}

	private static URI uri(Path file) {
		return URI.createFileURI(file.toString());
	}
}
