using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.Analyzers.Analysis.Builders;

/// <summary>Reads what is called on a builder, and in the lambdas that are handed to it, into the manifest that the builder makes.</summary>
internal sealed class ChainReader(ChainObject target)
{
    private readonly Dictionary<ISymbol, TracedNode> _parameters = new(SymbolEqualityComparer.Default);

    /// <summary>Reads the calls on a value, from the innermost one outwards, and returns the whole chain.</summary>
    /// <param name="start">The operation that gives the builder: its creation, or a local that holds it.</param>
    public IOperation ReadChain(IOperation start)
    {
        var top = start;
        while (CallOn(top) is { } call)
        {
            Apply(target.Root, call);
            top = call;
        }

        return top;
    }

    /// <summary>The call of which an operation is the receiver; null where it is none.</summary>
    public static IInvocationOperation? CallOn(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call } argument
                when argument.Parameter?.Ordinal == 0 && IsOfLibrary(method) && !IsReader(method) => call,
            IInvocationOperation call when call.Instance is not null && ChainValues.Unwrap(call.Instance) == operation && IsOfLibrary(call.TargetMethod)
                && !IsReader(call.TargetMethod) => call,
            _ => null,
        };
    }

    /// <summary>Whether a method gives something else than the builder that it is called on.</summary>
    public static bool IsReader(IMethodSymbol method) =>
        method.Name is "Build" or "ToYaml" or "ToJson" or "Check" or "ToString" || (method.ContainingType.Name == "Services" && method.Name == "Expose");

    /// <summary>Reads a call on a part of the manifest.</summary>
    public void Apply(TracedNode node, IInvocationOperation call)
    {
        if (!ChainSteps.Apply(this, target, node, call) && !GeneratedSteps.Apply(this, node, call))
        {
            target.IsOpen = true;
        }
    }

    /// <summary>Reads a lambda that configures a part.</summary>
    public void Configure(TracedNode node, IOperation? lambda)
    {
        if (lambda is null || ChainValues.Unwrap(lambda) is ILiteralOperation or IDefaultValueOperation)
        {
            return;
        }

        if (ChainValues.Unwrap(lambda) is not IAnonymousFunctionOperation { Symbol.Parameters: [var parameter] } function)
        {
            target.IsOpen = true;
            return;
        }

        _parameters[parameter] = node;
        foreach (var statement in function.Body.Operations)
        {
            ReadStatement(statement);
        }
    }

    private void ReadStatement(IOperation statement)
    {
        switch (statement)
        {
            case IExpressionStatementOperation expression:
                ReadStatement(expression.Operation);
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                ReadStatement(value);
                break;
            case IReturnOperation:
                break;
            case IConversionOperation conversion:
                ReadStatement(conversion.Operand);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard:
                ReadStatement(discard.Value);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } property } assignment
                when Find(instance) is { } node:
                node.Set(FieldNames.Of(property.Property), ChainValues.Read(assignment.Value));
                break;
            case IInvocationOperation call when ReceiverOf(call) is { } receiver && Find(receiver) is { } node && IsOfLibrary(call.TargetMethod):
                Apply(node, call);
                break;
            default:
                target.IsOpen = true;
                break;
        }
    }

    /// <summary>The part of the manifest that an expression means; null where it is not understood.</summary>
    private TracedNode? Find(IOperation operation)
    {
        switch (ChainValues.Unwrap(operation))
        {
            case IParameterReferenceOperation parameter:
                return _parameters.TryGetValue(parameter.Parameter, out var node) ? node : null;
            case IInvocationOperation call when ReceiverOf(call) is { } receiver && IsOfLibrary(call.TargetMethod):
                if (Find(receiver) is { } part)
                {
                    Apply(part, call);
                    return part;
                }

                return null;
            default:
                return null;
        }
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : call.Instance;

    private static bool IsOfLibrary(IMethodSymbol method) => method.ContainingAssembly?.Name == "Kubewright";
}
