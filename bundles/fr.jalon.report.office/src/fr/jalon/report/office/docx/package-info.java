// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Documents of Word, written and read back.
 *
 * <p>Without Apache POI: of what a report needs, POI has no words for fields, bookmarks across paragraphs, and date axes, so most
 * would be written through the beans of its schemas (20 MB with XMLBeans, log4j and commons beside them) all the same; and its
 * packages carry the time of writing, where a document here must make the same bytes each time. The JDK's StAX and DOM do.
 */
package fr.jalon.report.office.docx;
