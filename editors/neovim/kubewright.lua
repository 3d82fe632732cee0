-- Neovim 0.11 and newer: save as ~/.config/nvim/lsp/kubewright.lua, and say vim.lsp.enable('kubewright') in init.lua.
return {
  cmd = { 'kubewright', 'lsp' },
  filetypes = { 'yaml', 'helm' },
  root_markers = { '.git' },
}
