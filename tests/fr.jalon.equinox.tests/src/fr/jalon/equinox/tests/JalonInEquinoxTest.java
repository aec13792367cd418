// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.equinox.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.jalon.dsl.JalonStandaloneSetup;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** What only a real OSGi framework can tell: the manifests fit together, and the extension registry knows the model. */
class JalonInEquinoxTest {

	private static final String CONTRACT = "http://www.jalon.fr/contract/0.1";

	static Stream<String> bundles() {
		return Stream.of("contract", "runtime", "doc", "dsl", "dsl.ide", "plan", "engine", "generator", "report",
				"report.office", "drafts")
				.map(name -> "fr.jalon." + name);
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyBundleResolvesAndStarts(String name) throws BundleException {
		Bundle bundle = Platform.getBundle(name);
		assertNotNull(bundle, name + " is not resolved");
		bundle.start();
		assertEquals(Bundle.ACTIVE, bundle.getState());
	}

	private static Object announced;

	/** Before any test loads a class of the model, which would announce the package by itself. */
	@BeforeAll
	static void lookUpTheMetamodel() {
		announced = EPackage.Registry.INSTANCE.get(CONTRACT);
	}

	@Test
	void theMetamodelIsRegisteredByItsExtension() {
		assertInstanceOf(EPackage.Descriptor.class, announced, "what the extension registry puts in place of a package");
		EPackage contract = EPackage.Registry.INSTANCE.getEPackage(CONTRACT);
		assertEquals("contract", contract.getName());
		assertEquals("fr.jalon.contract.impl.ContractPackageImpl", contract.getClass().getName());
	}

	@Test
	void aContractIsParsed() {
		IParser parser = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration()
				.getInstance(IParser.class);
		IParseResult result = parser.parse(new StringReader("contrat C2026 \"Été\" { }"));
		List<String> errors = StreamSupport.stream(result.getSyntaxErrors().spliterator(), false)
				.map(INode::getSyntaxErrorMessage).map(Object::toString).toList();
		assertEquals(List.of(), errors);
		assertEquals(CONTRACT, result.getRootASTElement().eClass().getEPackage().getNsURI());
	}
}
