// Before anything is drawn, so that a remembered theme never flickers.
if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme;
