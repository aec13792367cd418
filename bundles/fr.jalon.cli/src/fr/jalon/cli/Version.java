// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the build, from the manifest of the jar. */
final class Version implements IVersionProvider {

	static String get() {
		String version = Version.class.getPackage().getImplementationVersion();
		return version == null ? "dev" : version;
	}

	@Override
	public String[] getVersion() {
		return new String[] { "jalon " + get() };
	}
}
