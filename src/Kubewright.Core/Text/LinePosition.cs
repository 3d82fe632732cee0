namespace Kubewright.Core.Text;

/// <summary>A place in a text: line and column (UTF-16 units), both counted from 0.</summary>
public readonly record struct LinePosition(int Line, int Column);
