// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl;

import com.google.inject.Injector;
import fr.jalon.contract.ContractPackage;
import org.eclipse.emf.ecore.EPackage;

/** Makes the language ready where no Eclipse runs: command line, language server, tests. */
public class JalonStandaloneSetup extends JalonStandaloneSetupGenerated {

	/** Registers the metamodel and the language once; later calls return a new injector. */
	public static void doSetup() {
		new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		// Without an extension registry nobody else announces the metamodel that the grammar refers to by its address.
		EPackage.Registry.INSTANCE.putIfAbsent(ContractPackage.eNS_URI, ContractPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
