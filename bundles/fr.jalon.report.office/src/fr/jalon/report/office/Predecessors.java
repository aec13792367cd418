// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.jalon.report.document.Document;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.WrittenZone;
import fr.jalon.report.office.zones.ZoneKeeper;

/** Files of sheets whose name changed, or that are gone: their authors' words are in a file that is no longer written. */
final class Predecessors {

	/** What authors wrote, by file; a file that cannot be read holds nothing. */
	private final Map<Path, List<WrittenZone>> files = new LinkedHashMap<>();

	/**
	 * @param folder of documents
	 * @param targets the files that documents are written to today
	 * @param prefix that names of such files begin with
	 */
	static Predecessors in(Path folder, Set<Path> targets, String prefix, OfficeFormat format) throws IOException {
		Predecessors predecessors = new Predecessors();
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> old = all.filter(file -> named(file, prefix, format.extension()) && !targets.contains(file)).sorted().toList();
			for (Path file : old) {
				predecessors.files.put(file, words(file, format));
			}
		}
		return predecessors;
	}

	/** A copy that was put aside has a space and parentheses in its name. */
	private static boolean named(Path file, String prefix, String extension) {
		return file.getFileName().toString().matches(prefix + "[a-z0-9-]+\\." + extension) && Files.isRegularFile(file);
	}

	private static List<WrittenZone> words(Path file, OfficeFormat format) {
		try {
			return format.read(Files.readAllBytes(file)).zones().stream().filter(zone -> !zone.content().isEmpty()).toList();
		} catch (IOException e) {
			return List.of(); // whose file it is cannot be told: it stays as it is
		}
	}

	/** The only file all of whose texts have their place in the document; null when there is none. */
	Path of(Document document) {
		List<Path> matching = new ArrayList<>();
		files.forEach((file, zones) -> {
			if (!zones.isEmpty() && !OfficeFiles.isOpen(file) && ZoneKeeper.keep(document, zones).orphans().isEmpty()) {
				matching.add(file);
			}
		});
		if (matching.size() != 1) {
			return null;
		}
		files.remove(matching.get(0));
		return matching.get(0);
	}

	/** Files that somebody wrote in and that are nobody's today. */
	List<Path> left() {
		return files.entrySet().stream().filter(file -> !file.getValue().isEmpty()).map(Map.Entry::getKey).toList();
	}
}
