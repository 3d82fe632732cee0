namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A chart costs more than Kubewright spends on one.</summary>
internal sealed class RenderLimitException(string message) : Exception(message);
