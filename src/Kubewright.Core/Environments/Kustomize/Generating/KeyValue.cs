using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize.Generating;

/// <summary>A key with the bytes of its value, and where both are written.</summary>
internal sealed record KeyValue(string Key, byte[] Value, SourceSpan Span);
