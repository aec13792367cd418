// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Letterheads of an agency as templates: fields of the contract put where a user wrote their names, the body that Jalon writes put
 * where it belongs.
 *
 * <p>The language of the fields is Jalon's own and holds names, loops and conditions alone: a template is the file of somebody else,
 * and there is nothing in it that could run, read a file or take long. All names are checked before anything is filled in.
 */
package fr.jalon.report.office.template;
