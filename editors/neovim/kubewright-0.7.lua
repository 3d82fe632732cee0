-- Neovim 0.7 to 0.10: save as ~/.config/nvim/plugin/kubewright.lua.
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'yaml', 'helm' },
  callback = function(event)
    local marker = vim.fs and vim.fs.find('.git', { upward = true, path = vim.fn.expand('%:p:h') })[1]
    local root = marker and vim.fn.fnamemodify(marker, ':h') or vim.fn.getcwd()
    local config = { name = 'kubewright', cmd = { 'kubewright', 'lsp' }, root_dir = root }
    if vim.lsp.start then
      vim.lsp.start(config)
      return
    end

    -- Neovim 0.7 has no vim.lsp.start: one client for each folder.
    kubewright_clients = kubewright_clients or {}
    kubewright_clients[root] = kubewright_clients[root] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(event.buf, kubewright_clients[root])
  end,
})
