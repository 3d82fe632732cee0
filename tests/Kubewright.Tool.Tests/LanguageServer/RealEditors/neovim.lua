-- Drives Neovim: prints what a person would see, one line for each feature.
local function say(text) io.stdout:write(text .. '\n') end
local function count() return #vim.diagnostic.get(0) end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    if answer.error then say('error: ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end
local function at(line, column) vim.api.nvim_win_set_cursor(0, { line, column }) end

vim.wait(30000, function() return count() > 0 end, 20)
for _, d in ipairs(vim.diagnostic.get(0)) do say(('diagnostic: %d:%d %s'):format(d.lnum + 1, d.col + 1, d.message)) end

at(11, 20)
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
for _, action in ipairs(ask('textDocument/codeAction', params)) do
  say('action: ' .. action.title)
  if action.edit and action.title:find('^Change') then
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    break
  end
end
vim.wait(30000, function() return count() == 0 end, 20)
say('after the fix: ' .. vim.fn.getline(11) .. ', ' .. count() .. ' diagnostics')

at(11, 20)
local place = vim.lsp.util.make_position_params()
for _, location in ipairs(ask('textDocument/definition', place)) do say('definition: ' .. location.uri:match('[^/]+$') .. ':' .. location.range.start.line + 1) end
say('hover: ' .. ask('textDocument/hover', place).contents.value:gsub('\n', ' '))
place.context = { includeDeclaration = true }
say('references: ' .. #ask('textDocument/references', place))
say('highlights: ' .. #ask('textDocument/documentHighlight', place))
local names = {}
for _, item in ipairs(ask('textDocument/completion', vim.lsp.util.make_position_params()).items) do table.insert(names, item.label) end
say('completion: ' .. table.concat(names, ' '))
say('symbol: ' .. ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })[1].name)
say('lens: ' .. ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() })[1].command.title)

local rename = vim.lsp.util.make_position_params()
rename.newName = 'web'
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', rename), 'utf-16')
say('after the rename: ' .. vim.fn.getline(11))
vim.cmd('silent! wall')
vim.cmd('qa!')
