// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

import fr.jalon.engine.EngineException;

/** The data folder, in any file system; what a source names is within it. */
final class DataFolder {

	private final String address;
	private final Path root;
	private final Configuration configuration;

	/** @throws EngineException when it is no address */
	DataFolder(String address, Configuration configuration) throws EngineException {
		this.address = address;
		this.configuration = configuration;
		try {
			this.root = new Path(java.net.URI.create(address));
		} catch (IllegalArgumentException e) {
			throw EngineException.fatal(SparkWords.message("spark.folder", shown(), SparkFailures.sentence(e)), e);
		}
	}

	void mustExist() throws EngineException {
		try {
			if (!fileSystem(root).getFileStatus(root).isDirectory()) {
				throw EngineException.fatal(SparkWords.message("spark.folder.missing", shown()), null);
			}
		} catch (FileNotFoundException e) {
			throw EngineException.fatal(SparkWords.message("spark.folder.missing", shown()), e);
		} catch (IOException | RuntimeException e) {
			throw EngineException.fatal(SparkWords.message("spark.folder", shown(), SparkFailures.sentence(e)), e);
		}
	}

	/** As people read it: a folder of this machine without its scheme, others without user and password. */
	String shown() {
		String shown = address.startsWith("file:") ? java.net.URI.create(address).getPath() : address.replaceFirst("//[^/]*@", "//");
		return shown.length() > 1 && shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown;
	}

	Configuration configuration() {
		return configuration;
	}

	/** What a source names; null when that would lead out of the folder. */
	Path resolve(String location) throws IOException {
		if (location.isEmpty() || location.startsWith("/") || location.contains("\\") || List.of(location.split("/")).contains("..")) {
			return null;
		}
		// Put together from parts, not parsed: a name may have a colon or a percent sign.
		Path path = new Path(root.toUri().getScheme(), root.toUri().getAuthority(), root.toUri().getPath() + "/" + location);
		return isLocal(path) && !isWithin(path) ? null : path;
	}

	private static boolean isLocal(Path path) {
		return "file".equals(path.toUri().getScheme());
	}

	/** A link may lead out, too. */
	private boolean isWithin(Path path) throws IOException {
		java.nio.file.Path local = java.nio.file.Path.of(path.toUri().getPath());
		java.nio.file.Path folder = java.nio.file.Path.of(root.toUri().getPath());
		return !java.nio.file.Files.exists(local) || local.toRealPath().startsWith(folder.toRealPath());
	}

	/** The file itself, or the files of a folder that are not hidden, by name; empty when there is none. */
	List<FileStatus> files(Path path) throws IOException {
		List<FileStatus> files = new ArrayList<>();
		try {
			FileStatus status = fileSystem(path).getFileStatus(path);
			if (status.isFile()) {
				files.add(status);
			} else {
				collect(path, files);
			}
		} catch (FileNotFoundException e) {
			return List.of();
		}
		files.sort(Comparator.comparing(f -> f.getPath().toString()));
		return files;
	}

	private void collect(Path folder, List<FileStatus> files) throws IOException {
		for (FileStatus status : fileSystem(folder).listStatus(folder)) {
			String name = status.getPath().getName();
			if (name.startsWith("_") || name.startsWith(".")) {
				continue;
			}
			if (status.isDirectory()) {
				collect(status.getPath(), files);
			} else {
				files.add(status);
			}
		}
	}

	FileSystem fileSystem(Path path) throws IOException {
		return path.getFileSystem(configuration);
	}
}
