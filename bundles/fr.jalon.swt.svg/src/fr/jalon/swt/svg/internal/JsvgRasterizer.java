// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.swt.svg.internal;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.geometry.size.FloatSize;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.internal.image.SVGRasterizer;

/**
 * Draws the SVG icons of the Eclipse Platform. SWT finds it as a service. The Platform's own renderer, the fragment
 * {@code org.eclipse.swt.svg}, is not on Maven Central; where that one is installed this fragment is not needed, so it
 * belongs to the product alone.
 */
public final class JsvgRasterizer implements SVGRasterizer {

	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

	/**
	 * @param zoom in percent of the size that the document gives itself
	 * @throws IOException  when the stream cannot be read
	 * @throws SWTException {@link SWT#ERROR_INVALID_IMAGE} when it holds no SVG
	 */
	@Override
	public ImageData rasterizeSVG(InputStream stream, int zoom) throws IOException {
		SVGDocument document = new SVGLoader().load(stream, null, LoaderContext.createDefault());
		if (document == null) {
			throw new SWTException(SWT.ERROR_INVALID_IMAGE);
		}
		FloatSize size = document.size();
		double scale = zoom / 100.0;
		int width = Math.max(1, (int) Math.round(size.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(size.getHeight() * scale));
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.scale(width / (double) size.width, height / (double) size.height);
		document.render(null, graphics);
		graphics.dispose();
		return imageData(image);
	}

	private static ImageData imageData(BufferedImage image) {
		ImageData data = new ImageData(image.getWidth(), image.getHeight(), 24, RGB);
		data.alphaData = new byte[image.getWidth() * image.getHeight()];
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int argb = image.getRGB(x, y);
				data.setPixel(x, y, argb & 0xFFFFFF);
				data.setAlpha(x, y, argb >>> 24);
			}
		}
		return data;
	}
}
