// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.UnitKind;
import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.runtime.text.Catalogue;

/** Names that lead nowhere, in words: what was looked for, what is declared, what was probably meant. */
public class LinkMessages extends LinkingDiagnosticMessageProvider {

	/** Code of a name that leads nowhere. */
	public static final String CODE = CheckCodes.UNRESOLVED_REFERENCE;

	private static final int SHOWN = 5;
	/** More names than this are not compared: the message is for one reader, the text may hold hundreds of faults. */
	private static final int COMPARED = 2000;

	private static final Catalogue MESSAGES = Catalogue.of(LinkMessages.class);

	private final UserLanguage language;
	private final IScopeProvider scopes;
	private final IQualifiedNameConverter names;
	private final Kinds kinds;

	@Inject
	LinkMessages(UserLanguage language, IScopeProvider scopes, IQualifiedNameConverter names, Kinds kinds) {
		this.language = language;
		this.scopes = scopes;
		this.names = names;
		this.kinds = kinds;
	}

	/** The data of the diagnostic are the name that was probably meant, when there is one: quick fixes use it. */
	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		String written = linkText(context);
		Set<String> declared = declared(context.getContext(), context.getReference());
		Set<String> possible = new LinkedHashSet<>(declared);
		possible.addAll(wordsInstead(context.getReference()));
		String meant = Spelling.nearest(written, possible).orElse(null);
		String none = nothingOfTheKind(context);
		String message = meant != null && declared.isEmpty() ? text("link.onlyMeant", none, written, meant)
				: declared.isEmpty() ? text("link.none", none, written)
				: meant != null ? text("link.meant", none, written, meant, list(written, declared))
				: text("link.declared", none, written, list(written, declared));
		String[] data = meant == null ? new String[0] : new String[] { meant };
		return new DiagnosticMessage(message, Severity.ERROR, CODE, data);
	}

	@Override
	public DiagnosticMessage getViolatedUniqueConstraintMessage(ILinkingDiagnosticContext context) {
		return new DiagnosticMessage(text("link.twice", linkText(context)), Severity.ERROR, CODE);
	}

	/** Words of the language that may stand where the name stands. */
	private static List<String> wordsInstead(EReference reference) {
		if (reference == Literals.CODE_TYPE__LIST) {
			return PrimitiveKind.VALUES.stream().map(PrimitiveKind::getLiteral).toList();
		}
		if (reference == Literals.COUNT_UNIT__OBJECT) {
			return UnitKind.VALUES.stream().map(kind -> kind.getLiteral().replace('_', ' ')).toList();
		}
		return List.of();
	}

	private String nothingOfTheKind(ILinkingDiagnosticContext context) {
		EReference reference = context.getReference();
		String none = kinds.none(kind(reference));
		if (reference != Literals.VALUE_REFERENCE__TARGET && reference != Literals.VALUE_REFERENCE__VIA
				&& reference != Literals.SOURCE__KEYS) {
			return none;
		}
		SourceMeasure measure = EcoreUtil2.getContainerOfType(context.getContext(), SourceMeasure.class);
		Source source = measure != null ? measure.getSource() : EcoreUtil2.getContainerOfType(context.getContext(), Source.class);
		boolean named = source != null && !source.eIsProxy() && source.getName() != null;
		return named ? text("link.ofSource", none, source.getName()) : none;
	}

	/** In an expression people name columns; that codes are allowed too is for the list of names to show. */
	private static EClass kind(EReference reference) {
		return reference == Literals.VALUE_REFERENCE__TARGET ? Literals.COLUMN : reference.getEReferenceType();
	}

	private Set<String> declared(EObject context, EReference reference) {
		Set<String> declared = new LinkedHashSet<>();
		for (IEObjectDescription description : scopes.getScope(context, reference).getAllElements()) {
			declared.add(names.toString(description.getName()));
			if (declared.size() >= COMPARED) {
				break;
			}
		}
		return declared;
	}

	private String list(String written, Set<String> declared) {
		List<String> nearest = Spelling.byNearness(written, declared);
		String shown = String.join(", ", nearest.subList(0, Math.min(SHOWN, nearest.size())));
		return nearest.size() <= SHOWN ? shown : shown + "…";
	}

	private static String linkText(ILinkingDiagnosticContext context) {
		try {
			return context.getLinkText();
		} catch (RuntimeException e) {
			// The words themselves cannot be read: the syntax error at the same place says so.
			return "";
		}
	}

	private String text(String key, Object... arguments) {
		return MESSAGES.message(key, arguments).text(language.get());
	}
}
