// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The texts behind diagrams: in files and in open editors of whatever kind. */
package fr.jalon.design.text;
