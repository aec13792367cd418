// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Model;
import fr.jalon.dsl.JalonStandaloneSetup;
import java.io.StringReader;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Test;

class ParsingTest {

	@Test
	void aContractIsRead() {
		Injector injector = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();
		IParseResult result = injector.getInstance(IParser.class).parse(new StringReader("contrat C \"Été\""));
		assertTrue(!result.hasSyntaxErrors());
		assertEquals("Été", ((Contract) ((Model) result.getRootASTElement()).getElements().get(0)).getTitle());
	}
}
