// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Checks the files of declared sources without computing anything, as fast as they can be read. */
package fr.jalon.engine.check;
