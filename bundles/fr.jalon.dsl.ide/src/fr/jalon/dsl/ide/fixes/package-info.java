// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0

/**
 * Quick fixes: what an editor offers for a finding of the checks.
 *
 * <p>{@link fr.jalon.dsl.ide.fixes.Fixes} is all that an editor needs: {@code of} one finding, {@code all} findings of a kind in
 * a text, {@code everywhere} in all texts; {@link fr.jalon.dsl.ide.fixes.FixAll} looks for the findings by itself. A
 * {@link fr.jalon.dsl.ide.fixes.Fix} answers changes of characters and touches neither texts nor models.
 *
 * <p>Within, a family of fixes (a {@code FixFamily}) belongs to a family of checks: it offers clauses and values (an
 * {@code Offer}), an {@code Edit} puts them where the official sheet has them ({@code ElementText} reads the places off the
 * grammar), and {@link fr.jalon.dsl.edit.WordEdit} lays out the blanks around them. What a fix cannot know it leaves to the
 * author: an empty text that the check goes on asking for, or a value that another check asks to look at; the title says so.
 *
 * <p>A new code: register it in its family, run {@code CheckPageFixesTest} and {@code CheckPageListsTest} with
 * {@code -Djalon.golden.update=true}, and read what they wrote.
 */
package fr.jalon.dsl.ide.fixes;
