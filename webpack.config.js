const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');

/** TypeScript as it is written, for the Node that is the oldest we support. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  },
};

/** The command line, packages included: one file to load starts in a third of the time that a hundred take. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { main: './src/cli/main.ts', worker: './src/cli/worker.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].js',
    // A process that began before a new build still finds the pieces it belongs to.
    chunkFilename: '[name].[contenthash:8].js',
    library: { type: 'commonjs2' },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  node: { __dirname: false, __filename: false },
  performance: false,
  devtool: false,
};

/** The certificates that Microsoft's tool has put into the person's own folder; without them, one of webpack's own. */
function httpsForExcel() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [key, cert, ca] = ['localhost.key', 'localhost.crt', 'ca.crt'].map((name) => path.join(folder, name));
  return [key, cert, ca].every((file) => fs.existsSync(file))
    ? { type: 'https', options: { key, cert, ca } }
    : { type: 'https' };
}

/**
 * The task pane. What is executed before the first paint is kept small: packs, reading and rules are one chunk that
 * comes after it, and each further view is its own.
 */
const pane = {
  name: 'pane',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/pane'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    cssFilename: '[name].[contenthash:8].css',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: {
    rules: [
      typescript,
      {
        test: /src[\\/]rules[\\/]\w+[\\/].+\.ts$/,
        enforce: 'pre',
        use: path.resolve(__dirname, 'scripts/webpack/without-reasons.cjs'),
      },
      {
        test: /src[\\/]taskpane[\\/]engine[\\/]reasons\.ts$/,
        enforce: 'pre',
        use: path.resolve(__dirname, 'scripts/webpack/reasons-alone.cjs'),
      },
      { test: /\.css$/, type: 'css/global' },
      // Nothing of ours but the entry and its style does anything by being imported: what is not used can go.
      {
        include: path.resolve(__dirname, 'src'),
        exclude: [/taskpane[\\/](index\.tsx|pane\.css)$/],
        sideEffects: false,
      },
    ],
  },
  // The page stays as it is written: the workbench replaces one line of it.
  experiments: { css: true, html: false },
  optimization: {
    splitChunks: {
      cacheGroups: {
        // What the first findings need; the other views build on it, and bring only their own.
        programme: {
          test: (module, { chunkGraph }) =>
            /[\\/]src[\\/](packs|measures|reading|rules)[\\/]/.test(module.nameForCondition() ?? '') &&
            [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'engine'),
          name: 'programme',
          chunks: 'async',
          enforce: true,
        },
        // What only other layouts than a programme's own need. Whoever reads a form brings all of it.
        reading: {
          test: (module, { chunkGraph }) =>
            /[\\/]src[\\/]reading[\\/]/.test(module.nameForCondition() ?? '') &&
            [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'reading'),
          name: 'any-layout',
          chunks: 'async',
          priority: -1,
          enforce: true,
        },
      },
    },
  },
  plugins: [
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icon-*.png' },
        { from: 'src/taskpane/old-webview.js', to: '[name][ext]' },
        { from: 'src/taskpane/help.html', to: '[name][ext]' },
      ],
    }),
  ],
  performance: false,
  devtool: false,
  // Only for trying the add-in in a real Excel (npm run sideload), which wants HTTPS at a fixed port.
  devServer: { port: 3000, host: 'localhost', hot: false, client: false, server: httpsForExcel() },
};

/**
 * The embedded Excel, for trying the add-in without one. It is never hosted, so it is built quickly rather than small.
 */
const workbench = {
  name: 'workbench',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/page/index.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/workbench'),
    filename: '[name].js',
    publicPath: 'auto',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [typescript, { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }] },
  optimization: { minimize: false },
  plugins: [
    new CssPlugin({ filename: '[name].css' }),
    new HtmlPlugin({
      template: './src/workbench/page/workbench.html',
      filename: 'workbench.html',
      scriptLoading: 'defer',
      minify: false,
    }),
    new CopyPlugin({ patterns: [{ from: 'src/workbench/page/*.js', to: '[name][ext]' }] }),
  ],
  performance: false,
  devtool: false,
};

module.exports = [cli, pane, workbench];
