// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.apache.log4j.Logger;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;
import com.google.inject.Singleton;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.WordEdit;
import fr.jalon.runtime.text.Catalogue;

/** The fixes of all checks, gathered from their families. */
@Singleton
public class CheckFixes implements Fixes {

	private static final Logger LOG = Logger.getLogger(CheckFixes.class);
	private static final Catalogue MESSAGES = Catalogue.of(CheckFixes.class);

	/** Families in the order of the codes. */
	private static final List<FixFamily> FAMILIES = List.of(new SyntaxFixes(), new LinkFixes(), new LanguageFixes(), new TypeFixes(),
			new RequiredFieldFixes(), new AimFixes(), new DirectionFixes(), new ProductFixes(), new MeasureFixes(), new DelayFixes(),
			new ShareFixes(), new BucketFixes(), new BreakdownFixes(), new VocabularyFixes(), new SumFixes(), new BoundFixes(),
			new PromiseFixes(), new BalanceFixes(), new CommitmentFixes(), new AttachmentFixes());

	private final Map<String, FixFamily.Entry<?>> entries = new LinkedHashMap<>();
	private final FixServices services;
	private final WordEdit words;
	private final UserLanguage language;
	private final OperationCanceledManager cancellation;

	@Inject
	CheckFixes(FixServices services, WordEdit words, UserLanguage language, OperationCanceledManager cancellation) {
		this.services = services;
		this.words = words;
		this.language = language;
		this.cancellation = cancellation;
		for (FixFamily family : FAMILIES) {
			family.entries().forEach((code, entry) -> {
				if (entries.put(code, entry) != null) {
					throw new IllegalStateException(code + " is registered twice");
				}
			});
		}
	}

	/** Codes for which there are fixes, beside that of ignoring the check. */
	public Set<String> codes() {
		return new LinkedHashSet<>(entries.keySet());
	}

	@Override
	public List<Fix> of(XtextResource text, Problem problem, CancelIndicator cancel) {
		List<Fix> fixes = new ArrayList<>();
		boolean given = false;
		for (Offer offer : offers(text, problem)) {
			fixes.add(offer.fix(problem.code(), !given, language.get(), () -> changes(offer)));
			given |= offer.isPreferred();
		}
		// What is preferred is what is seen first.
		fixes.sort(Comparator.comparing(fix -> !fix.preferred()));
		return fixes;
	}

	@Override
	public Optional<Fix> all(XtextResource text, List<Problem> problems, CancelIndicator cancel) {
		return together(Map.of(text, problems), (title, count) -> message("all", title, count), cancel);
	}

	@Override
	public Optional<Fix> everywhere(Map<XtextResource, List<Problem>> problems, CancelIndicator cancel) {
		return together(problems, (title, count) -> message("everywhere", title, count, problems.size()), cancel);
	}

	private Optional<Fix> together(Map<XtextResource, List<Problem>> problems, BiFunction<String, Integer, String> title,
			CancelIndicator cancel) {
		int count = problems.values().stream().mapToInt(List::size).sum();
		for (Map.Entry<XtextResource, List<Problem>> each : problems.entrySet()) {
			for (Problem problem : each.getValue().subList(0, Math.min(1, each.getValue().size()))) {
				for (Fix fix : of(each.getKey(), problem, cancel)) {
					if (fix.isForAll()) {
						return Optional.of(fix.forAll(title.apply(fix.title(), count), () -> guarded(fix.toString(), () -> {
							Edit edit = edit();
							problems.forEach((text, own) -> gather(text, own, fix.id(), edit, cancel));
							return cancel.isCanceled() ? List.of() : edit.changes();
						})));
					}
				}
			}
		}
		return Optional.empty();
	}

	private String message(String key, Object... arguments) {
		return MESSAGES.message(key, arguments).text(language.get());
	}

	/**
	 * Adds what a way of mending does to some findings; findings whose edits are in each other's way are left for another time.
	 *
	 * @return whether there was anything to add
	 */
	boolean gather(XtextResource text, List<Problem> problems, String id, Edit edit, CancelIndicator cancel) {
		boolean any = false;
		for (Problem problem : problems) {
			if (cancel.isCanceled()) {
				return any;
			}
			for (Offer offer : offers(text, problem)) {
				if (!offer.is(id)) {
					continue;
				}
				Edit one = new Edit(words, services.layout());
				try {
					offer.write(one);
					any |= edit.take(one);
				} catch (Edit.ImpossibleException e) {
					LOG.debug(e.getMessage());
				}
				break;
			}
		}
		return any;
	}

	Edit edit() {
		return new Edit(words, services.layout());
	}

	private List<TextChange> changes(Offer offer) {
		Edit edit = edit();
		return guarded(offer.toString(), () -> {
			offer.write(edit);
			return edit.changes();
		});
	}

	/** A text may have changed since a fix was offered, and may be half of one: then there is nothing to change. */
	private List<TextChange> guarded(String what, Supplier<List<TextChange>> changes) {
		try {
			return changes.get();
		} catch (Edit.ImpossibleException e) {
			LOG.debug(e.getMessage());
		} catch (RuntimeException | StackOverflowError e) {
			if (cancellation.isOperationCanceledException(e)) {
				throw e;
			}
			LOG.warn("Not mended: " + what, e);
		}
		return List.of();
	}

	private List<Offer> offers(XtextResource text, Problem problem) {
		if (text.getParseResult() == null) {
			return List.of();
		}
		List<Offer> offers = new ArrayList<>();
		Offers collector = new Offers(text, problem, services, offers::add);
		FixFamily.Entry<?> entry = entries.get(problem.code());
		EObject object = FoundObject.of(text, problem, entry == null ? EObject.class : entry.type());
		try {
			if (entry != null && object != null) {
				entry.offer(object, collector);
			}
		} catch (Edit.ImpossibleException e) {
			// The text is not what the finding was about: what was offered so far stands.
			LOG.debug(e.getMessage());
		} catch (RuntimeException | StackOverflowError e) {
			if (cancellation.isOperationCanceledException(e)) {
				throw e;
			}
			// Half a text: no fix is better than no editor.
			LOG.warn("No fixes for " + problem.code(), e);
		}
		collector.silence(object);
		return offers;
	}
}
