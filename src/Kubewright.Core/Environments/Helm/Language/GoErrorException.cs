namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>An error that a function returned, or what Go makes of its panic; the action that called it adds its place.</summary>
internal class GoErrorException(string lead, Exception? cause = null) : ChainedException(lead, cause);

/// <summary>A template that <c>include</c> does not find.</summary>
internal sealed class MissingTemplateException(string message) : GoErrorException(message);

/// <summary>A text given to <c>tpl</c> fails when it is executed.</summary>
internal sealed class TplException(string lead, TemplateException cause) : GoErrorException(lead, cause);
