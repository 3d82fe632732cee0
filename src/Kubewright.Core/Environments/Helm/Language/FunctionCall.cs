using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Tracing;

namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>The arguments of one call. They have the types of the parameters.</summary>
internal sealed class FunctionCall(Evaluator evaluator, Operand[] operands)
{
    public Evaluator Evaluator { get; } = evaluator;

    public Operand[] Operands { get; } = operands;

    public int Count => Operands.Length;

    public GoValue this[int index] => Operands[index].Value;

    public TracedText Text(int index) => ((GoString)Operands[index].Value).Text;

    public string String(int index) => ((GoString)Operands[index].Value).Value;

    public long Integer(int index) => ((GoInteger)Operands[index].Value).Value;

    /// <summary>A map; an empty one for Go's nil map.</summary>
    public GoMap Map(int index) => Operands[index].Value as GoMap ?? new GoMap();

    /// <summary>The arguments from an index on.</summary>
    public GoValue[] Rest(int from) => [.. Operands.Skip(from).Select(operand => operand.Value)];
}
