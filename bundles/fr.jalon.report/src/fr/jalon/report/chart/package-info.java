// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/** Figures as vector drawings that say in words what they show. */
package fr.jalon.report.chart;
