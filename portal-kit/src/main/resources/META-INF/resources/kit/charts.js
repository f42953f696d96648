/* Dresses PrimeFaces' charts in the house's colours, words and stillness; each names sandagaChart as its extender. */
(() => {
  "use strict";
  /* how wide a letter is at least, and how much of a chart its names may take */
  const LETTER = 14;
  const LEAST = 24;
  const widgets = new Set();

  /* a canvas cannot read variables, but it can be asked what a colour comes to where it stands */
  const ink = (canvas, name) => {
    canvas.style.color = `var(${name})`;
    const colour = window.getComputedStyle(canvas).color;
    canvas.style.color = "";
    return colour;
  };
  const short = (text, width) => {
    const most = Math.max(LEAST, Math.floor(width / LETTER));
    return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
  };
  /* the caption says the currency; each tick saying it again would leave no room for the columns */
  const sizes = () => new Intl.NumberFormat(document.documentElement.lang, { notation: "compact", maximumFractionDigits: 1 });

  const columns = (set, muted, line) => ({
    x: { offset: true, grid: { display: false, offset: true }, border: { color: line }, ticks: { color: muted, maxRotation: 0, autoSkipPadding: 12 } },
    y: {
      min: 0,
      beginAtZero: true,
      border: { display: false },
      grid: { color: line },
      ticks: { color: muted, maxTicksLimit: 6, precision: set.currency ? undefined : 0, callback: (size) => sizes().format(size) },
    },
  });
  /* each bar has its value written below its name, so that no axis is needed */
  const bars = (set, labels, canvas, text) => ({
    x: { min: 0, beginAtZero: true, display: false },
    y: {
      offset: true,
      grid: { display: false },
      border: { display: false },
      ticks: { color: text, autoSkip: false, crossAlign: "far", callback: (at) => [short(labels[at], canvas.clientWidth), set.written[at]] },
    },
  });

  const dress = (canvas, config) => {
    const [set] = config.data.datasets;
    const across = config.options.indexAxis === "y";
    const muted = ink(canvas, "--muted");
    window.Chart.defaults.font.family = window.getComputedStyle(canvas).fontFamily;
    Object.assign(set, {
      backgroundColor: () => ink(canvas, "--brand"),
      hoverBackgroundColor: () => ink(canvas, "--accent-strong"),
      borderRadius: 3,
      maxBarThickness: across ? 22 : 48,
    });
    config.options = {
      indexAxis: across ? "y" : "x",
      maintainAspectRatio: false,
      /* bars that slide to their days show others while they do */
      animation: false,
      interaction: { mode: "index", axis: across ? "y" : "x", intersect: false },
      scales: across ? bars(set, config.data.labels, canvas, ink(canvas, "--ink")) : columns(set, muted, ink(canvas, "--line")),
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: ink(canvas, "--ink"),
          titleColor: ink(canvas, "--surface"),
          bodyColor: ink(canvas, "--surface"),
          callbacks: { label: (item) => set.written[item.dataIndex] },
        },
      },
    };
  };

  window.sandagaChart = function () {
    widgets.add(this);
    dress(this.canvas[0], this.cfg.config);
  };
  const again = () =>
    widgets.forEach((each) => {
      dress(each.canvas[0], each.chart.config);
      each.chart.update("none");
    });
  ["(prefers-color-scheme: dark)", "print"].forEach((query) => window.matchMedia(query).addEventListener("change", again));
})();
