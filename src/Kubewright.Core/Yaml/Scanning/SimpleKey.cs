namespace Kubewright.Core.Yaml.Scanning;

/// <summary>A place where a key without a <c>?</c> may have begun; only the <c>:</c> after it decides.</summary>
/// <param name="IsRequired">Whether nothing but a key may be there.</param>
/// <param name="TokenNumber">The number of the token that begins there.</param>
/// <param name="Index">Its offset.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
internal readonly record struct SimpleKey(bool IsRequired, int TokenNumber, int Index, int Line, int Column);
