use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Kubewright;

impl zed::Extension for Kubewright {
    fn new() -> Self {
        Kubewright
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree.which("kubewright").ok_or("kubewright is not on the PATH: dotnet tool install -g Kubewright.Tool")?;
        Ok(Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Kubewright);
