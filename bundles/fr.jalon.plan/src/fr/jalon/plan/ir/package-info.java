// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** The plan itself: typed records that no engine shows through, and that cannot be built ill-typed. */
package fr.jalon.plan.ir;
