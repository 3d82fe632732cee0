using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5331_AdmissionPolicyTests
{
    [Fact]
    public void Reports_DenialThatWarns() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: shop
        spec:
          policyName: shop
          validationActions: [Deny, {|KW5331:Warn|}]
        """);

    [Fact]
    public void Reports_PolicyThatValidatesNothing() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: shop
        {|KW5331:spec|}:
          matchConstraints:
            resourceRules:
              - operations: [CREATE]
                apiGroups: [apps]
                apiVersions: [v1]
                resources: [deployments]
        """);

    [Fact]
    public void Reports_UnknownReason() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: shop
        spec:
          matchConstraints:
            resourceRules:
              - operations: [CREATE]
                apiGroups: [apps]
                apiVersions: [v1]
                resources: [deployments]
          validations:
            - expression: object.spec.replicas < 5
              reason: {|KW5331:TooMany|}
        """);

    [Fact]
    public void Reports_BlankExpression() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: shop
        spec:
          matchConstraints:
            resourceRules:
              - operations: [CREATE]
                apiGroups: [apps]
                apiVersions: [v1]
                resources: [deployments]
          validations:
            - expression: {|KW5331:"  "|}
        """);

    [Fact]
    public void Reports_ParameterByNameAndSelector() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata:
          name: shop
        spec:
          policyName: shop
          validationActions: [Deny]
          paramRef:
            name: limits
            {|KW5331:selector|}: {}
            parameterNotFoundAction: Deny
        """);

    [Fact]
    public void Reports_VariableThatIsAWordOfCel() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: shop
        spec:
          matchConstraints:
            resourceRules:
              - operations: [CREATE]
                apiGroups: [apps]
                apiVersions: [v1]
                resources: [deployments]
          validations:
            - expression: variables.x < 5
          variables:
            - name: {|KW5331:import|}
              expression: object.spec.replicas
        """);

    [Fact]
    public void Ignores_PolicyThatIsComplete() => ManifestVerifier.Verify("""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: shop
        spec:
          matchConstraints:
            resourceRules:
              - operations: [CREATE]
                apiGroups: [apps]
                apiVersions: [v1]
                resources: [deployments]
          validations:
            - expression: object.spec.replicas < 5
              reason: Invalid
          variables:
            - name: count
              expression: object.spec.replicas
        """);
}
