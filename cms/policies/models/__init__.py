from cms.policies.models.documents import PolicyDocumentPage, PolicyIssuer, PolicyRelation
from cms.policies.models.interpretations import InterpretationForm, Interpreted, PolicyInterpretationPage
from cms.policies.models.marks import PolicyMark
from cms.policies.models.relations import PolicyRelationKind

__all__ = [
    "InterpretationForm",
    "Interpreted",
    "PolicyDocumentPage",
    "PolicyInterpretationPage",
    "PolicyIssuer",
    "PolicyMark",
    "PolicyRelation",
    "PolicyRelationKind",
]
