// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

import fr.jalon.drafts.document.office.Deadline;

/** What is printed on a page: its letters with their places, and its straight lines. Measured in points from the top left. */
final class Glyphs extends PDFTextStripper {

	/** A letter, or several that one sign stands for. */
	record Glyph(String text, float x, float y, float width, float size, float blank, boolean bold) {

		float right() {
			return x + width;
		}
	}

	/** A line or the edge of a box: horizontal or vertical, so that one of its extents is nearly nothing. */
	record Rule(float x0, float y0, float x1, float y1) {

		boolean horizontal() {
			return x1 - x0 >= y1 - y0;
		}
	}

	/** Lines are drawn as thin boxes, too. */
	private static final float THIN = 3;
	/** Forms within forms. */
	static final int MAX_FORMS = 20;
	private static final int MAX_RULES = 20_000;

	/** Stops the library where it works for too long or on too much; it goes on after exceptions of other kinds. */
	static final class EnoughException extends RuntimeException {

		private static final long serialVersionUID = 1L;
		final boolean time;

		EnoughException(boolean time) {
			this.time = time;
		}
	}

	private final Deadline deadline;
	private final int maxGlyphs;
	private final List<Glyph> glyphs = new ArrayList<>();
	private final List<Rule> rules = new ArrayList<>();
	private final List<float[]> subpath = new ArrayList<>();
	private final List<Rule> pending = new ArrayList<>();
	private int count;
	private int operators;
	private int forms;

	Glyphs(Deadline deadline, int maxGlyphs) {
		this.deadline = deadline;
		this.maxGlyphs = maxGlyphs;
		for (String name : List.of("m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
			addOperator(new PathOperator(name));
		}
	}

	void page(PDPage page) throws IOException {
		glyphs.clear();
		rules.clear();
		subpath.clear();
		pending.clear();
		forms = 0;
		processPage(page);
	}

	List<Glyph> glyphs() {
		return List.copyOf(glyphs);
	}

	List<Rule> rules() {
		return List.copyOf(rules);
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		nested(() -> super.showForm(form));
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
		nested(() -> super.showTransparencyGroup(form));
	}

	private interface Step {

		void run() throws IOException;
	}

	/** A form that shows itself twice takes a thousand years to the depth that the library allows. */
	private void nested(Step step) throws IOException {
		if (++forms > MAX_FORMS) {
			throw new EnoughException(false);
		}
		try {
			step.run();
		} finally {
			forms--;
		}
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if ((++operators & 0xFF) == 0 && deadline.over()) {
			throw new EnoughException(true);
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		String written = text.getUnicode();
		// text that runs up or down a margin is no line of the page
		if (written == null || written.isEmpty() || text.getDir() != 0) {
			return;
		}
		if (++count > maxGlyphs) {
			throw new IllegalStateException();
		}
		float size = Math.abs(text.getFontSizeInPt()) > 0.1f ? Math.abs(text.getFontSizeInPt()) : Math.max(1, text.getHeightDir());
		float width = text.getWidthDirAdj();
		float x = text.getXDirAdj();
		float y = text.getYDirAdj();
		if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(width) || !Float.isFinite(size)) {
			return;
		}
		glyphs.add(new Glyph(written, x, y, Math.max(0, width), size, text.getWidthOfSpace(), isBold(text)));
	}

	@Override
	protected void writePage() {
		// the lines are put together in Row and Flow
	}

	private static boolean isBold(TextPosition text) {
		try {
			String name = text.getFont() == null ? null : text.getFont().getName();
			String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
			return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
		} catch (RuntimeException e) {
			return false;
		}
	}

	/** The straight lines of what is painted; what is clipped only is none. */
	private final class PathOperator extends OperatorProcessor {

		private final String name;

		PathOperator(String name) {
			super(Glyphs.this);
			this.name = name;
		}

		@Override
		public String getName() {
			return name;
		}

		@Override
		public void process(Operator operator, List<COSBase> operands) {
			float[] numbers = new float[operands.size()];
			for (int at = 0; at < numbers.length; at++) {
				if (!(operands.get(at) instanceof COSNumber number)) {
					return;
				}
				numbers[at] = number.floatValue();
			}
			switch (name) {
				case "m" -> {
					endSubpath();
					point(numbers, 0);
				}
				case "l" -> point(numbers, 0);
				case "c" -> point(numbers, 4);
				case "v", "y" -> point(numbers, 2);
				case "h" -> {
					if (!subpath.isEmpty()) {
						subpath.add(subpath.get(0));
					}
				}
				case "re" -> {
					endSubpath();
					if (numbers.length >= 4) {
						float x = numbers[0];
						float y = numbers[1];
						float w = numbers[2];
						float h = numbers[3];
						for (float[] corner : new float[][] { { x, y }, { x + w, y }, { x + w, y + h }, { x, y + h }, { x, y } }) {
							point(corner, 0);
						}
					}
					endSubpath();
				}
				case "n" -> {
					subpath.clear();
					pending.clear();
				}
				default -> {
					endSubpath();
					if (rules.size() + pending.size() <= MAX_RULES) {
						rules.addAll(pending);
					}
					pending.clear();
				}
			}
		}

		private void point(float[] numbers, int at) {
			if (numbers.length < at + 2 || subpath.size() > 1000) {
				return;
			}
			Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
			var point = matrix.transformPoint(numbers[at], numbers[at + 1]);
			var box = getCurrentPage().getCropBox();
			subpath.add(new float[] { point.x - box.getLowerLeftX(), box.getUpperRightY() - point.y });
		}

		private void endSubpath() {
			if (subpath.size() > 1 && pending.size() < MAX_RULES) {
				float x0 = Float.MAX_VALUE;
				float y0 = Float.MAX_VALUE;
				float x1 = -Float.MAX_VALUE;
				float y1 = -Float.MAX_VALUE;
				for (float[] point : subpath) {
					x0 = Math.min(x0, point[0]);
					x1 = Math.max(x1, point[0]);
					y0 = Math.min(y0, point[1]);
					y1 = Math.max(y1, point[1]);
				}
				if (x1 - x0 <= THIN || y1 - y0 <= THIN) {
					pending.add(new Rule(x0, y0, x1, y1));
				} else {
					for (int at = 1; at < subpath.size(); at++) {
						float[] a = subpath.get(at - 1);
						float[] b = subpath.get(at);
						Rule edge = new Rule(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
						if (edge.x1() - edge.x0() <= 1 || edge.y1() - edge.y0() <= 1) {
							pending.add(edge);
						}
					}
				}
			}
			subpath.clear();
		}
	}
}
