// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import fr.jalon.runtime.text.Message;

/** Something about the reading that its user must know: changes taken as accepted, a table cut, macros left alone. */
public record Notice(Message message, Place place) {
}
