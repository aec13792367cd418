// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** What all who read files of sources share: where a file may be, which columns it must have, what a bad row is told. */
package fr.jalon.engine.internal.files;
